/** Finds out which ground is wanted: the embedded one, unless `config.json` names another. */
import type { Mode } from '../theme/color';
import { embeddedGround, type GroundArchives } from './ground';
import type { Ground } from './style';

/** Makes the ground for an appearance. */
export type GroundMaker = (mode: Mode) => Ground;

let maker: Promise<GroundMaker> | null = null;

/**
 * The ground for this page; asks once, for the map on screen and for pictures alike. When the configured
 * ground can't be had the console says why and the embedded one is drawn.
 * @param archives of the embedded ground
 * @param base the page's address
 */
export function openGround(archives: GroundArchives, base: string): Promise<GroundMaker> {
  const embedded: GroundMaker = (mode) => embeddedGround(mode, archives, base);
  maker ??= wantedGround(embedded, base).catch((error: unknown) => {
    console.warn(error instanceof Error ? error.message : String(error));
    return embedded;
  });
  return maker;
}

/** No file, no wish; nor does an empty one hold any. What reads a wish comes only then. */
async function wantedGround(embedded: GroundMaker, base: string): Promise<GroundMaker> {
  const response = await fetch(new URL('config.json', base));
  const text = response.ok ? await response.text() : '{}';
  if (/^\s*\{\s*\}\s*$/.test(text)) return embedded;
  const { configuredGround } = await import('./configuredGround');
  return configuredGround(text, embedded, base);
}
