/** What a reading of forty sites found: figures, histories and companies that are of something else than the site. */
import { beforeAll, describe, expect, it } from 'vitest';
import { realSites } from './realSites';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('the histories of a site with several records', () => {
  it('have one step a day in each record', () => {
    const twice = real.built.details.filter(({ powerHistory }) => {
      const days = powerHistory.map(({ dataset, recordId, date }) => `${dataset} ${recordId} ${date}`);
      return new Set(days).size < days.length;
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('keep the part of Abilene that is to come apart from the campus that runs', () => {
    const { powerHistory, statusHistory } = real.detailOf('crusoe-lancium-abilene-tx');
    const dark = powerHistory.filter(({ date, facilityMw }) => date > '2025-09' && facilityMw === 0);
    expect(new Set(dark.map(({ recordId }) => recordId))).toEqual(new Set(['Crusoe Abilene Expansion']));
    expect(new Set(powerHistory.map(({ recordId }) => recordId)).size).toBe(2);
    expect(new Set(statusHistory.map(({ recordId }) => recordId)).size).toBe(2);
  });
});

describe('megawatts', () => {
  it.each([
    'mara-hannibal-oh',
    'mara-hopedale-oh',
    'cleanspark-cheyenne-wy',
    'coreweave-lancaster-greenfield-pa',
    // Closed, and only a contract is told of.
    'rhodium-temple-tx',
    'layer1-ward-tx',
    'link-global-sturgeon-ab',
    'ca-westblock-shiprock-nm',
  ])('%s: those of its own are unknown', (id) => {
    expect(real.siteOf(id).mw).toBeNull();
  });

  it('tells of which sites a sum is, beside the sum', () => {
    const [claim] = real.detailOf('mara-hannibal-oh').mwClaims;
    expect(claim?.note).toEqual({ kind: 'severalSites', sites: 'Hannibal and Hopedale' });
    const [whole, ...rest] = real.detailOf('core-scientific-dalton-1-3-ga').mwClaims;
    expect([whole?.value, whole?.note?.kind]).toEqual([175, 'severalSites']);
    expect(rest.map(({ note }) => note?.kind)).not.toContain('severalSites');
  });

  it('are in the table of sums wherever the note of a row says so', () => {
    const ofSeveral =
      /\bcombined\b|\btogether\b|\b(?:two|three|four|five)[- ]sites?\b|\bacross (?:two|three|four)\b|\btotal contracted\b/i;
    const listed = new Set(real.tables.severalSites.map(({ record }) => record));
    const missing = real.tables.lineage.filter(
      ({ id, mwNote, figures }) =>
        figures.length > 0 && ofSeveral.test(mwNote ?? '') && !listed.has(`lineage:${id}`),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
    const shown = real.built.details.filter(({ id, mwClaims }) => {
      const { mw } = real.siteOf(id);
      return mwClaims.some(({ value, note }) => note?.kind === 'severalSites' && value === mw?.value);
    });
    expect(shown.map(({ id }) => id)).toEqual([]);
  });
});
