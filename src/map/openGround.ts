/** Finds out which ground is wanted: the embedded one, unless `config.json` names another. */
import type { StyleSpecification } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { type Basemap, ConfigError, parseConfig } from '../state/config';
import type { Mode } from '../theme/color';
import { groundFromStyle, protomapsGround } from './foreignGround';
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
  maker ??= readBasemap(base)
    .then((basemap) => groundOf(basemap, embedded, base))
    .catch((error: unknown) => {
      console.warn(error instanceof Error ? error.message : String(error));
      return embedded;
    });
  return maker;
}

/** No file, no wish. */
async function readBasemap(base: string): Promise<Basemap> {
  const response = await fetch(new URL('config.json', base));
  if (!response.ok) return { kind: 'embedded' };
  return parseConfig(await response.text()).basemap;
}

async function groundOf(basemap: Basemap, embedded: GroundMaker, base: string): Promise<GroundMaker> {
  switch (basemap.kind) {
    case 'embedded':
      return embedded;
    case 'style': {
      const [light, dark] = await Promise.all([readStyle(basemap.light), readStyle(basemap.dark)]);
      return (mode) => groundFromStyle(mode === 'dark' ? dark : light, base);
    }
    case 'archive': {
      const layers = await layersOf(basemap.url);
      if (layers.has('earth')) return (mode) => protomapsGround(mode, basemap.url, base);
      if (layers.has('land'))
        return (mode) => embeddedGround(mode, { coarse: basemap.url, detail: null }, base);
      throw new ConfigError(
        `config.json: "basemap.pmtiles" holds the layers ${[...layers].join(', ')}; only archives made by Protomaps or by this data build are understood. Name a style instead.`,
      );
    }
  }
}

async function readStyle(url: string): Promise<StyleSpecification> {
  const response = await fetch(url);
  if (!response.ok) throw new ConfigError(`The style ${url} could not be read (${response.status}).`);
  const style = (await response.json()) as StyleSpecification;
  if (style.version !== 8 || !Array.isArray(style.layers)) {
    throw new ConfigError(`${url} is not a MapLibre style, version 8.`);
  }
  return style;
}

async function layersOf(url: string): Promise<ReadonlySet<string>> {
  const metadata = await new PMTiles(url).getMetadata();
  const layers = (metadata as { vector_layers?: { id: string }[] } | null)?.vector_layers ?? [];
  return new Set(layers.map(({ id }) => id));
}
