/** Arithmetic on `#rrggbb` colours: contrast as WCAG 2.2 defines it, and mixing. */

/** The two appearances of the app. */
export type Mode = 'light' | 'dark';

/** One colour in both appearances. */
export type Themed = Readonly<Record<Mode, string>>;

function channels(hex: string): [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new Error(`"${hex}" is not a colour of the form #rrggbb`);
  return [1, 2, 3].map((group) => Number.parseInt(match[group] ?? '', 16)) as [number, number, number];
}

/**
 * Relative luminance, 0 (black) to 1 (white), of a colour `#rrggbb` (WCAG 2.2).
 * @throws Error when `hex` has another form
 */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(linear) as [number, number, number];
  return LUMINANCE.red * red + LUMINANCE.green * green + LUMINANCE.blue * blue;
}

/** How much of a colour's light each channel gives. */
export const LUMINANCE = { red: 0.2126, green: 0.7152, blue: 0.0722 } as const;

/** Light of a channel 0–255, 0 to 1. */
export function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The channel, a whole number 0–255, that gives so much light: the inverse of `linear`. */
export function channelOf(light: number): number {
  const share = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(share * 255);
}

/** The grey of the same luminance as a colour `#rrggbb`. */
export function greyOf(hex: string): string {
  const channel = channelOf(luminance(hex)).toString(16).padStart(2, '0');
  return `#${channel}${channel}${channel}`;
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * `share` of `top` painted over `base`, channel by channel.
 * @param share 0 gives `base`, 1 gives `top`
 */
export function mix(top: string, base: string, share: number): string {
  const under = channels(base);
  const mixed = channels(top).map((value, index) => {
    const channel = Math.round(value * share + (under[index] ?? 0) * (1 - share));
    return channel.toString(16).padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

/** Contrast that neighbouring greys need to be told apart in print. */
const LEAST_STEP = 1.12;

/** Whether colours `#rrggbb` from low to high stand out of order or too close when grey. */
export function alikeInGrey(colors: readonly string[]): boolean {
  const greys = colors.map(greyOf);
  const steps = greys.slice(1).map((grey, index) => {
    const before = greys[index] ?? grey;
    return { darker: grey < before, apart: contrast(grey, before) >= LEAST_STEP };
  });
  return steps.some(({ darker, apart }) => !apart || darker !== steps[0]?.darker);
}
