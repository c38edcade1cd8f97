import { describe, expect, test } from 'vitest';
import type { ToldAct } from '../events/acts/toldActs';
import { atomText, type Feed, jsonFeedText, uuidOf } from './feeds';
import { scheduledOf } from './scheduled';

const told = (part: Partial<ToldAct>): ToldAct => ({
  record: 'a',
  step: 1,
  date: '2026-08-18',
  datePrecision: 'day',
  dateBasis: 'stated',
  actor: 'countyBoard',
  act: 'hearing',
  effect: 'neither',
  about: 'measure',
  votes: null,
  termDays: null,
  termUntil: null,
  appliesTo: '',
  instrument: null,
  project: null,
  company: null,
  mw: null,
  acres: null,
  clear: false,
  note: 'scheduled: hearing on extension',
  ...part,
});
const scheduled = (...acts: ToldAct[]) =>
  scheduledOf(new Map([['a', acts]]), { a: 'joined' }, new Set(['joined']));

describe('scheduled dates', () => {
  test('lead to the event that the record was joined to, without the mark of the reading', () => {
    expect(scheduled(told({}))).toEqual([
      expect.objectContaining({
        id: 'a.scheduled-1',
        eventId: 'joined',
        kind: 'hearing',
        note: 'hearing on extension',
      }),
    ]);
  });
  test('are told apart from votes and other dates', () => {
    expect(
      scheduled(
        told({ step: 2, note: 'scheduled vote on rezoning', act: 'other' }),
        told({ step: 3, note: 'scheduled: comments due', act: 'other' }),
      ).map(({ kind }) => kind),
    ).toEqual(['vote', 'other']);
  });
  test('are none of what took place, what has no month, and what has no event', () => {
    expect(
      scheduled(
        told({ note: 'unscheduled' }),
        told({ date: null, datePrecision: 'unknown' }),
        told({ datePrecision: 'year' }),
      ),
    ).toEqual([]);
    expect(scheduledOf(new Map([['b', [told({})]]]), {}, new Set())).toEqual([]);
  });
});

const FEED: Feed = {
  id: 'calendar:OH',
  title: 'Ohio & more',
  about: 'About "it"',
  author: 'Headroom',
  updated: '2026-10-09',
  link: '../../?region=state:OH',
  items: [
    {
      id: 'x.ends',
      title: 'A < B',
      text: 'Ends.',
      link: '../../?event=x&y',
      source: 'https://example.org/?a=1&b=2',
    },
  ],
};

describe('feeds', () => {
  test('have the same names for the same ids', () => {
    // A name of version 5 says so in its third group.
    expect(uuidOf('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf('x')).toBe(uuidOf('x'));
    expect(uuidOf('x')).not.toBe(uuidOf('y'));
  });
  test('of Atom hold no bare mark-up', () => {
    const text = atomText(FEED);
    expect(text).toContain('<title>A &lt; B</title>');
    expect(text).toContain('href="../../?event=x&amp;y"');
    expect(text).toContain('<updated>2026-10-09T00:00:00Z</updated>');
    expect(text.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  });
  test('of JSON name their version, and a page that says so', () => {
    expect(JSON.parse(jsonFeedText(FEED))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: `urn:uuid:${uuidOf('x.ends')}`,
          content_text: 'Ends.',
          external_url: 'https://example.org/?a=1&b=2',
        },
      ],
    });
  });
});
