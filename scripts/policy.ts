/** The content security policy of the page: itself and nothing else, but for the basemap that a deployer names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a deployer may set before or after the build: the text of `public/config.json`. */
export const configText = (): string =>
  readFileSync(path.resolve(import.meta.dirname, '../public/config.json'), 'utf8');

/** What the built page may load: itself and nothing else, and nothing written inline. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // No text becomes a script or markup, but for what `src/trustedTypes.ts` lets through.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** Hot reloading writes scripts and styles into the page and speaks over a socket; still to itself only. */
const DEV_POLICY = {
  ...Object.fromEntries(Object.entries(POLICY).filter(([directive]) => !directive.includes('trusted-types'))),
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' ws:",
};

type Policy = Readonly<Record<string, string>>;

const written = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/** The origins of the basemap that a configuration names; a style may name further ones, which nobody knows here. */
function basemapOrigins(config: string): string[] {
  const { basemap = {} } = JSON.parse(config) as {
    basemap?: { pmtiles?: string; style?: string; styleDark?: string };
  };
  const addresses = [basemap.pmtiles, basemap.style, basemap.styleDark].filter((one) => one !== undefined);
  return [...new Set(addresses.map((address) => new URL(address).origin))].sort();
}

/**
 * The policy of the built page.
 * @param config text of `config.json`
 * @throws SyntaxError, TypeError when it is no configuration
 */
export function builtPolicy(config: string): string {
  const origins = basemapOrigins(config).join(' ');
  if (origins === '') return written(POLICY);
  return written({
    ...POLICY,
    'connect-src': `${POLICY['connect-src']} ${origins}`,
    'img-src': `${POLICY['img-src']} ${origins}`,
  });
}

export const devPolicy = (): string => written(DEV_POLICY);
