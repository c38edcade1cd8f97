import { expect, it } from 'vitest';
import { builtPolicy, configText } from './policy';

const directive = (policy: string, name: string) =>
  policy.split('; ').find((part) => part.startsWith(`${name} `));

it('lets the page speak to itself alone as it comes', () => {
  const policy = builtPolicy(configText());
  expect(directive(policy, 'connect-src')).toBe("connect-src 'self'");
  expect(directive(policy, 'default-src')).toBe("default-src 'none'");
});

it('adds the servers of the basemap that a deployer names, each once, and nothing else', () => {
  const archive = builtPolicy(
    '{"basemap":{"pmtiles":"https://tiles.example.org/a/planet.pmtiles","credit":"© Maps"}}',
  );
  expect(directive(archive, 'connect-src')).toBe("connect-src 'self' https://tiles.example.org");
  expect(directive(archive, 'img-src')).toBe("img-src 'self' data: blob: https://tiles.example.org");
  expect(directive(archive, 'script-src')).toBe("script-src 'self'");
  const style = builtPolicy(
    '{"basemap":{"style":"https://b.example/light.json","styleDark":"https://a.example/dark.json"}}',
  );
  expect(directive(style, 'connect-src')).toBe("connect-src 'self' https://a.example https://b.example");
  const corrections = builtPolicy('{"corrections":"https://github.com/a/b/issues/new"}');
  expect(corrections).toBe(builtPolicy('{}'));
});

it('stops the build at an address that is none', () => {
  expect(() => builtPolicy('{"basemap":{"pmtiles":"planet.pmtiles"}}')).toThrow(TypeError);
  expect(() => builtPolicy('nothing')).toThrow(SyntaxError);
});
