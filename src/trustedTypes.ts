/**
 * Trusted Types: the policy of the page lets no text become a script or markup (`require-trusted-types-for`). Two kinds
 * of code still hand texts over: workers are started by their address, ours and MapLibre's, and a picture that is to be
 * printed is parsed into a document of its own (`export/file/print.ts`). The default policy lets these through and
 * refuses all else. Browsers without Trusted Types need nothing.
 */

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: Record<
      'createScriptURL' | 'createHTML',
      (text: string, kind: string, sink: string) => string | null
    >,
  ): unknown;
}

const factory = (window as unknown as { trustedTypes?: TrustedTypesFactory }).trustedTypes;

/** Where markup may come from a text: the parser, whose document runs nothing. */
const PARSER = /^DOMParser\b/;

factory?.createPolicy('default', {
  createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
  createHTML: (text, _, sink) => (PARSER.test(sink) ? text : null),
});
