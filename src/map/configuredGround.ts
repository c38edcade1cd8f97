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
      return (mode) => {
        const style = mode === 'dark' ? dark : light;
        const link = mode === 'dark' ? basemap.dark : basemap.light;
        const credit = basemap.credit ?? creditOf(attributions(style));
        return { ...groundFromStyle(style, base), foreign: { credit, link, built: false } };
      };
    }
    case 'archive': {
      const { layers, attribution } = await metadataOf(basemap.url);
      const foreign = { credit: basemap.credit ?? creditOf([attribution]), link: basemap.url };
      if (layers.has('earth'))
        return (mode) => ({
          ...protomapsGround(mode, basemap.url, base),
          foreign: { ...foreign, built: false },
        });
      if (layers.has('land'))
        return (mode) => ({
          ...embeddedGround(mode, { coarse: basemap.url, detail: null }, base),
          foreign: { ...foreign, built: true },
        });
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

/** What an archive says of itself: its layers, and who made it. */
async function metadataOf(url: string): Promise<{ layers: ReadonlySet<string>; attribution: string }> {
  const metadata = await new PMTiles(url).getMetadata();
  const { vector_layers: layers = [], attribution } = (metadata ?? {}) as {
    vector_layers?: { id: string }[];
    attribution?: unknown;
  };
  return {
    layers: new Set(layers.map(({ id }) => id)),
    attribution: typeof attribution === 'string' ? attribution : '',
  };
}

/** What the sources of a style say of their makers, where the style itself says it. */
const attributions = (style: StyleSpecification): string[] =>
  Object.values(style.sources).flatMap((source) =>
    'attribution' in source && typeof source.attribution === 'string' ? source.attribution : [],
  );

/** Attributions are written as HTML; a page of ours takes their text alone. */
function creditOf(attributions: readonly string[]): string {
  const texts = attributions.map((html) =>
    (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim(),
  );
  return [...new Set(texts.filter((text) => text !== ''))].join(' · ');
}
