/** Every test of this folder checks that nothing is asked of another host; these check the means. */
import { expect, test } from './driver';

test('the built page carries a policy that allows itself only', async ({ app }) => {
  const { header, meta } = await app.policies();
  for (const policy of [header, meta]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
  }
});

test('the policy is enforced: an inline script does not run', async ({ app }) => {
  await app.open();
  expect(await app.runsInlineScript()).toBe(false);
  app.forgive(/Content Security Policy/);
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
