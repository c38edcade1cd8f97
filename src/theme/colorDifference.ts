/**
 * How different two colours look, also to readers who see few hues: what the tests of the palette measure with. The
 * page itself never needs it.
 */
import { linear } from './color';

/** How a reader sees: with all cones, or without those for green (deuteranopia) or red (protanopia). */
export const VISIONS = ['normal', 'deuteranopia', 'protanopia'] as const;
export type Vision = (typeof VISIONS)[number];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * On linear sRGB, at full severity: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), table of matrices.
 */
const MACHADO: Readonly<Record<Exclude<Vision, 'normal'>, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** From linear sRGB to XYZ, D65 (IEC 61966-2-1). */
const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Triple = [0.95047, 1, 1.08883];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

const clamp = (value: number) => Math.max(0, Math.min(1, value));

/** CIE L*a*b* (D65) of a colour `#rrggbb` as a reader sees it. */
export function labOf(hex: string, vision: Vision = 'normal'): Triple {
  const light = [1, 3, 5].map((start) =>
    linear(Number.parseInt(hex.slice(start, start + 2), 16)),
  ) as unknown as Triple;
  const seen = vision === 'normal' ? light : (times(MACHADO[vision], light).map(clamp) as unknown as Triple);
  const [fx, fy, fz] = times(TO_XYZ, seen).map((value, index) => {
    const share = value / (WHITE[index] ?? 1);
    return share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116;
  }) as unknown as Triple;
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const degrees = (radians: number) => (radians * 180) / Math.PI;
const radians = (angle: number) => (angle * Math.PI) / 180;

/**
 * CIEDE2000 difference of two colours in L*a*b*: about 1 is just noticeable side by side.
 * G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula", Color Research and Application 30 (2005).
 */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanChroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(meanChroma7 / (meanChroma7 + 25 ** 7)));
  const polar = (a: number, b: number) => {
    const stretched = a * (1 + g);
    const hue = degrees(Math.atan2(b, stretched));
    return { chroma: Math.hypot(stretched, b), hue: hue < 0 ? hue + 360 : hue };
  };
  const [one, two] = [polar(a1, b1), polar(a2, b2)];
  const grey = one.chroma * two.chroma === 0;
  const turn = two.hue - one.hue;
  const hueStep = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const dL = l2 - l1;
  const dC = two.chroma - one.chroma;
  const dH = 2 * Math.sqrt(one.chroma * two.chroma) * Math.sin(radians(hueStep / 2));
  const l = (l1 + l2) / 2;
  const c = (one.chroma + two.chroma) / 2;
  const sum = one.hue + two.hue;
  const h = grey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63));
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sC = 1 + 0.045 * c;
  const sH = 1 + 0.015 * c * t;
  const rotation =
    -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rotation * (dC / sC) * (dH / sH));
}

/** CIEDE2000 of two colours `#rrggbb` as a reader sees them. */
export const difference = (a: string, b: string, vision: Vision = 'normal'): number =>
  ciede2000(labOf(a, vision), labOf(b, vision));

/** The least difference of two of the colours, whoever looks. */
export function leastDifference(colors: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const vision of VISIONS) {
    const seen = colors.map((color) => labOf(color, vision));
    for (let i = 0; i < seen.length; i += 1)
      for (let j = 0; j < i; j += 1) least = Math.min(least, ciede2000(seen[i] as Triple, seen[j] as Triple));
  }
  return least;
}
