/** Grounds that a deployer may choose in `config.json` instead of the embedded one. */
import type { StyleSpecification } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { ConfigError, parseConfig } from '../state/config';
import { groundFromStyle, protomapsGround } from './foreignGround';
import { embeddedGround } from './ground';
import type { GroundMaker } from './openGround';

/**
 * The ground that a configuration asks for.
 * @param text of `config.json`
 * @param embedded what is drawn when it asks for none
 * @throws ConfigError, or what the network says
 */
export async function configuredGround(
  text: string,
  embedded: GroundMaker,
  base: string,
): Promise<GroundMaker> {
  const { basemap } = parseConfig(text);
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
