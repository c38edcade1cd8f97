/** What a first visit loads, and what it leaves until it is asked for. */
import { scriptsOfFirstVisit } from '../scripts/budget';
import { expect, test } from './driver';

test('a first visit loads the scripts that the budget counts, and no others', async ({ app }) => {
  const scripts = app.noteScripts();
  await app.open();
  await app.mapReady();
  await app.mapAtRest();
  await app.settled();
  // Looked up once the view is drawn; on a machine's own address it ends there.
  await app.keepsNothing();
  expect([...new Set(scripts)].sort()).toEqual(scriptsOfFirstVisit(process.env.E2E_DIST ?? 'dist'));
});
