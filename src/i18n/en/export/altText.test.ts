import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MW_BASES, SITE_CLASSES, type SiteClass } from '../../../model/vocabulary';
import {
  type ActsInPicture,
  ALT_LIMIT,
  altPlaces,
  altSentences,
  altText,
  type PictureFacts,
  type SitesInPicture,
} from './altText';

const NONE = Object.fromEntries(SITE_CLASSES.map((siteClass) => [siteClass, 0])) as Record<SiteClass, number>;
const SITES: SitesInPicture = {
  byClass: { ...NONE, dataCenter: 3, formerMine: 1 },
  largest: { name: 'Alpha', mw: { value: 1_200, basis: 'plannedBuildOut' } },
  filtered: false,
  uncertain: 0,
};
const ACTS: ActsInPicture = {
  recorded: 5,
  inForce: { endKnown: 1, openEnded: 0, endNotRecorded: 2 },
  filtered: false,
  day: '2026-11-22',
  recordUpTo: '2026-08-22',
  told: ['On 2 March 2026 a city council rejected a data center.'],
};
const FACTS: PictureFacts = {
  place: 'Dominion zone',
  around: false,
  fill: { title: 'Load factor', classes: ['Under 45 %', '45 to 60 %', '60 % and more'] },
  subjects: Object.values(altSentences.subjects),
  outlines: [],
  described: [altSentences.sites(SITES), altSentences.acts(ACTS)],
  day: '2026-11-22',
  dataDate: '2026-08-22',
};

describe('alt text', () => {
  it('says what is shown, of where, what stands out, and of when', () => {
    expect(altText(FACTS)).toBe(
      'Map of Dominion zone with load factor, data centers and crypto mines and recorded acts of opposition, on 22 November 2026. ' +
        'It shows 4 recorded sites, by class: data center 3 and former crypto mine 1; the largest figure on record is that of Alpha, 1,200 MW (planned build-out). ' +
        '5 acts are on record for its towns, counties and states and for the country up to 22 August 2026, where the record ends. Moratoria, bans and pauses of utilities on 22 November 2026, as far as is known: 1 in force with a known end, 2 adopted with no end on record. On 2 March 2026 a city council rejected a data center. ' +
        'Colors stand for load factor in 3 classes, from “Under 45 %” to “60 % and more”. ' +
        'Data as of 22 August 2026.',
    );
  });

  it('says where more than the place is in the picture', () => {
    expect(altText({ ...FACTS, place: 'Indiana', around: true })).toMatch(/^Map around Indiana with /);
  });

  it('says nothing of layers that are off', () => {
    const facts = { ...FACTS, fill: null, subjects: [], outlines: ['grid areas'], described: [] };
    expect(altText(facts)).toBe(
      'Map of Dominion zone with outlines of grid areas, on 22 November 2026. Data as of 22 August 2026.',
    );
  });

  it('does not call unknown zero, nor no record no opposition', () => {
    const text = altText({
      ...FACTS,
      described: [
        altSentences.sites({
          byClass: { ...NONE, activeMine: 1 },
          largest: null,
          filtered: false,
          uncertain: 0,
        }),
        altSentences.acts({ ...ACTS, recorded: 0, filtered: true, told: [] }),
      ],
    });
    expect(text).toContain('no figure in MW is on record');
    expect(text).toContain('No acts that pass the filters are on record');
    const none = { byClass: NONE, largest: null, filtered: true, uncertain: 0 };
    expect(altSentences.sites(none).full).toContain('It shows no recorded sites that pass the filters.');
    expect(altSentences.sites({ ...none, filtered: false, uncertain: 2 }).short).toContain(
      'It shows no recorded sites that pass the filters; 2 uncertain records are dimmed.',
    );
  });

  it('is short, whole and without marks of typesetting, whatever names and numbers', () => {
    const sites = fc.record<SitesInPicture>({
      byClass: fc.constant({ ...NONE, dataCenter: 12_345, conversion: 6_789, blockedProposal: 1 }),
      largest: fc.option(
        fc.record({
          name: fc.string({ maxLength: 400 }),
          mw: fc.record({ value: fc.double({ min: 1, max: 1e6 }), basis: fc.constantFrom(...MW_BASES) }),
        }),
      ),
      filtered: fc.boolean(),
      uncertain: fc.nat(),
    });
    const acts = fc.record<ActsInPicture>({
      recorded: fc.nat(),
      inForce: fc.record({ endKnown: fc.nat(), openEnded: fc.nat(), endNotRecorded: fc.nat() }),
      filtered: fc.boolean(),
      day: fc.constantFrom('2026-08-22', '2026-11-22'),
      recordUpTo: fc.constant('2026-08-22'),
      told: fc.array(fc.string({ maxLength: 400 }), { maxLength: 3 }),
    });
    const facts = fc.record({
      place: fc.string({ maxLength: 400 }),
      around: fc.boolean(),
      fill: fc.option(
        fc.record({ title: fc.constant('Load factor'), classes: fc.array(fc.string({ maxLength: 80 })) }),
      ),
      sites: fc.option(sites),
      acts: fc.option(acts),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const text = altText({
          ...FACTS,
          ...given,
          described: [
            ...(given.sites === null ? [] : [altSentences.sites(given.sites)]),
            ...(given.acts === null ? [] : [altSentences.acts(given.acts)]),
          ],
        });
        expect(text.length).toBeLessThanOrEqual(ALT_LIMIT);
        expect(text).not.toContain('\u00a0');
        // A picture of acts never goes without them.
        expect(text.includes('on record for its towns')).toBe(given.acts !== null);
        expect(text.endsWith('Data as of 22 August 2026.')).toBe(true);
      }),
    );
  });
});

it('places without a name are said by degrees', () => {
  expect(altPlaces.around(-33.25, 151.1)).toBe('the area around 33.3° S, 151.1° E');
});
