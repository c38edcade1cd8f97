/** What a deployer may set without building anew: `public/config.json`, read when the map starts. */
import * as v from 'valibot';

/** Where the ground of the map comes from. */
export type Basemap =
  /** The archive that the data build made. */
  | { kind: 'embedded' }
  /**
   * Another PMTiles archive, in the schema of Protomaps or in ours. `credit`: whom to credit, where the deployer says
   * it; null leaves that to the archive.
   */
  | { kind: 'archive'; url: string; credit: string | null }
  /** A style of its own, for each appearance. */
  | { kind: 'style'; light: string; dark: string; credit: string | null };

export interface Config {
  basemap: Basemap;
  /** Https address of a form for new issues, which takes `title` and `body`; null hides the link to it. */
  corrections: string | null;
  /** Whether the app keeps itself on the device; null leaves that to the address it stands at. */
  offline: boolean | null;
}

export const DEFAULT_CONFIG: Config = { basemap: { kind: 'embedded' }, corrections: null, offline: null };

/** A configuration that can't be used; the message names the field and what it should hold. */
export class ConfigError extends Error {}

const address = v.pipe(v.string(), v.url('must be a full address, https://…'));

const basemap = v.pipe(
  v.strictObject({
    pmtiles: v.optional(address),
    style: v.optional(address),
    styleDark: v.optional(address),
    credit: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty('must say whom to credit'))),
  }),
  v.check(
    ({ pmtiles, style, styleDark }) =>
      (pmtiles === undefined) !== (style === undefined) && (styleDark === undefined || style !== undefined),
    'must hold either "pmtiles" or "style" (and with it, if wanted, "styleDark")',
  ),
);

const corrections = v.pipe(
  address,
  v.check((text) => text.startsWith('https://'), 'must be an https address'),
);

const fields = v.strictObject({
  basemap: v.optional(basemap),
  corrections: v.optional(corrections),
  offline: v.optional(v.boolean('must be true or false')),
});

/**
 * Reads the text of `config.json`.
 * @throws ConfigError naming the field that is wrong
 */
export function parseConfig(text: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ConfigError('config.json is not JSON');
  }
  if (Array.isArray(json)) throw new ConfigError('config.json holds a list where {…} is expected');
  const result = v.safeParse(fields, json);
  if (!result.success) throw new ConfigError(`config.json: ${describe(result.issues[0])}`);
  return {
    basemap: basemapOf(result.output.basemap ?? {}),
    corrections: result.output.corrections ?? null,
    offline: result.output.offline ?? null,
  };
}

function basemapOf(wish: v.InferOutput<typeof basemap>): Basemap {
  const { pmtiles, style, styleDark } = wish;
  const credit = wish.credit ?? null;
  if (pmtiles !== undefined) return { kind: 'archive', url: pmtiles, credit };
  if (style !== undefined) return { kind: 'style', light: style, dark: styleDark ?? style, credit };
  return DEFAULT_CONFIG.basemap;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'the whole';
  if (issue.expected === 'never') return `"${field}" is not a field that can be set`;
  return `"${field}" is ${issue.received}: ${issue.message}`;
}
