/**
 * What bytes add up to, as 14 digits of base 16: the same for the same file on every device. It tells files apart and
 * protects nothing (the hash cyrb53 by bryc, public domain).
 */
export function contentId(bytes: Uint8Array): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 2654435761);
    b = Math.imul(b ^ byte, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const sum = 4294967296 * (2097151 & b) + (a >>> 0);
  return sum.toString(16).padStart(14, '0');
}
