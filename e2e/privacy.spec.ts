/** Every test of this folder checks that nothing is asked of another host; these check the means. */
import { expect, test } from './driver';

test('the built page carries a policy that allows itself only', async ({ app }) => {
  const { header, meta } = await app.policies();
  for (const policy of [header, meta]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
  }
});

test('what is built lists no files', async ({ app }) => {
  // A host without the file answers with an error, or with the page.
  const answer = await app.page.request.get('./.vite/manifest.json');
  expect(answer.headers()['content-type'] ?? '').not.toContain('json');
});

test('the policy is enforced: no inline script runs and no text becomes markup', async ({ app }) => {
  await app.open();
  expect(await app.runsInlineScript()).toBe(false);
  expect(await app.takesMarkup()).toBe(false);
  app.forgive(/Content Security Policy|TrustedHTML|TrustedScript|Trusted/);
});

test('a request to another host is refused, and no test that makes one would pass', async ({ app }) => {
  await app.open();
  await app.askElsewhere('https://example.com/pixel.png');
  await expect.poll(() => app.misdeeds.errors.join()).toContain('https://example.com/pixel.png');
  app.forgive(/example\.com/);
});

test('the map draws with all layers on without asking anyone else', async ({ app }) => {
  await app.open('?layers=sites,grid,land,opposition&metric=opposition.mechanism');
  await app.mapReady();
});
