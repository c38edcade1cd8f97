import { describe, expect, test } from 'vitest';
import { TEST_EVENTS, TEST_SITES } from '../model/testData';
import { DEFAULT_VIEW, type View } from '../model/view/view';
import { followAliases, withCurrentCompanies, withCurrentIds } from './aliases';
import { type Dataset, NO_DATA } from './dataset';
import type { Loader } from './loader';
import { createAppStore } from './store';

const sites = { old: 'new', older: 'new' };
const events = { past: 'now' };

test('ids that have moved are replaced, and two that became one appear once', () => {
  const view: View = {
    ...DEFAULT_VIEW,
    selection: { kind: 'site', id: 'old' },
    compare: ['old', 'other', 'older'],
  };
  const next = withCurrentIds(view, sites, events);
  expect(next.selection).toEqual({ kind: 'site', id: 'new' });
  expect(next.compare).toEqual(['new', 'other']);
});

test('an event follows its own table only', () => {
  const view: View = { ...DEFAULT_VIEW, selection: { kind: 'event', id: 'past' } };
  expect(withCurrentIds(view, { past: 'wrong' }, events).selection).toEqual({ kind: 'event', id: 'now' });
});

test('a view without moved ids is left as it is', () => {
  const view: View = { ...DEFAULT_VIEW, selection: { kind: 'site', id: 'constructor' }, compare: ['a'] };
  expect(withCurrentIds(view, sites, events)).toBe(view);
});

test('the record of a case follows its own table, and what was said of the case stays', () => {
  const cases = (text: string) => withCurrentIds({ ...DEFAULT_VIEW, cases: text }, sites, events).cases;
  expect(cases('event:past/state:VA/mw:2')).toBe('event:now/state:VA/mw:2');
  expect(cases('site:old//')).toBe('site:new//');
  const described: View = { ...DEFAULT_VIEW, cases: 'site:past/state:VA/' };
  expect(withCurrentIds(described, sites, events)).toBe(described);
});

test('a selection stays when only a compared site has moved, and the other way round', () => {
  const view: View = { ...DEFAULT_VIEW, selection: { kind: 'site', id: 'a' }, compare: ['old'] };
  expect(withCurrentIds(view, sites, events)).toMatchObject({
    selection: { kind: 'site', id: 'a' },
    compare: ['new'],
  });
  const region: View = {
    ...DEFAULT_VIEW,
    selection: { kind: 'region', region: { kind: 'state', code: 'VA' } },
  };
  expect(withCurrentIds(region, sites, events)).toBe(region);
});

describe('a view that a link has brought', () => {
  const READY: Dataset = {
    ...NO_DATA,
    sites: { kind: 'ready', value: TEST_SITES },
    events: { kind: 'ready', value: TEST_EVENTS },
  };
  const ALIASES = { site: { old: 'far' }, event: { past: 'town-act' } };

  /** Follows the aliases of a view: what was loaded, which alias tables were read, what was amended. */
  async function follow(
    part: Partial<View>,
    after: Dataset = READY,
    aliases: Loader['aliases'] | null = null,
  ) {
    const store = createAppStore({ ...DEFAULT_VIEW, ...part }, NO_DATA);
    const ensured: string[] = [];
    const read: string[] = [];
    const amended: View[] = [];
    const loader = {
      ensure: async (...tables: string[]) => {
        ensured.push(...tables);
        store.getState().setData(after);
      },
      aliases: (kind: 'site' | 'event') => {
        read.push(kind);
        return aliases ? aliases(kind) : Promise.resolve(ALIASES[kind]);
      },
    } as unknown as Loader;
    await followAliases(store, loader, (view) => amended.push(view));
    return { ensured, read, amended };
  }

  test('loads nothing for a view that names no record', async () => {
    const region = { kind: 'region', region: { kind: 'state', code: 'VA' } } as const;
    expect(await follow({ selection: region })).toEqual({ ensured: [], read: [], amended: [] });
  });

  test('is left alone, and no alias is read, when every id is known', async () => {
    const known = { selection: { kind: 'site', id: 'far' }, compare: ['abroad'] } as const;
    expect(await follow(known)).toEqual({ ensured: ['sites'], read: [], amended: [] });
    const act = { selection: { kind: 'event', id: 'town-act' } } as const;
    expect(await follow(act)).toEqual({ ensured: ['events'], read: [], amended: [] });
  });

  test('follows a site that has moved, selected or compared, and reads only that table', async () => {
    const selected = await follow({ selection: { kind: 'site', id: 'old' } });
    expect([selected.ensured, selected.read]).toEqual([['sites'], ['site']]);
    expect(selected.amended.map(({ selection }) => selection)).toEqual([{ kind: 'site', id: 'far' }]);
    const compared = await follow({ compare: ['abroad', 'old'] });
    expect([compared.ensured, compared.read]).toEqual([['sites'], ['site']]);
    expect(compared.amended.map(({ compare }) => compare)).toEqual([['abroad', 'far']]);
  });

  test('follows an act that has moved', async () => {
    const { ensured, read, amended } = await follow({ selection: { kind: 'event', id: 'past' } });
    expect([ensured, read]).toEqual([['events'], ['event']]);
    expect(amended.map(({ selection }) => selection)).toEqual([{ kind: 'event', id: 'town-act' }]);
  });

  test('follows the record of a case', async () => {
    const event = await follow({ cases: 'event:past//' });
    expect([event.ensured, event.read]).toEqual([['events'], ['event']]);
    expect(event.amended.map(({ cases }) => cases)).toEqual(['event:town-act//']);
    const site = await follow({ cases: 'site:old/state:VA/' });
    expect(site.amended.map(({ cases }) => cases)).toEqual(['site:far/state:VA/']);
    expect(await follow({ cases: '/state:VA/' })).toEqual({ ensured: [], read: [], amended: [] });
  });

  test('stays as it is when an id is known nowhere, or nothing can be read', async () => {
    const gone = { selection: { kind: 'site', id: 'gone' } } as const;
    expect(await follow(gone)).toEqual({ ensured: ['sites'], read: ['site'], amended: [] });
    const offline = () => Promise.reject(new Error('no network'));
    expect((await follow({ selection: { kind: 'site', id: 'old' } }, READY, offline)).amended).toEqual([]);
    const failed: Dataset = { ...NO_DATA, sites: { kind: 'failed', reason: 'no network' } };
    expect((await follow({ selection: { kind: 'site', id: 'old' } }, failed)).read).toEqual([]);
  });
});

test('companies of a link are called what they are called here, others stay as written', () => {
  const companies = [
    {
      name: 'Meta',
      operatorClass: 'hyperscaler' as const,
      otherNames: [{ name: 'Facebook', kind: 'former' as const, url: null, source: null }],
      sitesNamed: null,
    },
  ];
  const asking = (names: string[] | null): View => ({
    ...DEFAULT_VIEW,
    sites: { ...DEFAULT_VIEW.sites, companies: names },
  });
  const called = (names: string[]) => withCurrentCompanies(asking(names), companies).sites.companies;
  expect(called(['facebook', 'META', 'Acme'])).toEqual(['Meta', 'Acme']);
  const [none, same] = [asking(null), asking(['Meta', 'Acme'])];
  expect(withCurrentCompanies(none, companies)).toBe(none);
  expect(withCurrentCompanies(same, companies)).toBe(same);
});
