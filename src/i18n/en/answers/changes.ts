/** What changed since a kept version of the data, in words: on the page and in files. */
import type { Change, ChangedFact, ChangeKind, Changes } from '../../../model/changes/changes';
import type { DigestRow, FactName, KeptVersion } from '../../../model/changes/digestRow';
import { csvText } from '../../../model/csv';
import type { EndReason, MeasureStanding } from '../../../model/legalMeasure';
import type {
  MeasureKind,
  Mechanism,
  MwBasis,
  Outcome,
  SiteClass,
  SiteStatus,
  Technology,
} from '../../../model/vocabulary';
import { plain, table } from '../report/markdownParts';
import { formatDate, formatMegawatts, formatNumber, inText, plural } from '../shell/format';
import { labels } from '../shell/labels';
import { regionTitle } from '../shell/regionTitle';

/** Kinds of changes. */
export const changeKinds: Record<ChangeKind, string> = {
  added: 'Added',
  ended: 'Ended, or the term ran out and may have been extended',
  corrected: 'Changed or corrected',
  joined: 'Told with another record now',
  takenOut: 'Taken out',
};

const FACT: Record<FactName | 'name', string> = {
  name: 'name',
  class: 'kind of site',
  status: 'status',
  mw: 'power',
  operator: 'operator',
  date: 'date',
  mechanism: 'step of the ladder',
  project: 'project',
  outcome: 'outcome of the project',
  kind: 'kind',
  technology: 'technology',
  standing: 'standing',
  adopted: 'adopted',
  until: 'last day of its term',
  ended: 'over',
};

const STANDING: Record<MeasureStanding, string> = {
  inForce: 'in force',
  proposed: 'proposed',
  ended: 'ended',
  rejected: 'rejected',
  unknown: 'not known',
  notYet: 'not yet in force',
};

const REASON: Record<EndReason, string> = {
  ranOut: 'ran out',
  lifted: 'lifted',
  replaced: 'replaced',
  struckDown: 'struck down',
};

/** A date as exact as it is written. */
const day = (date: string) =>
  formatDate(date, date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day');

/** The code of a fact in words. Codes come from the vocabulary: what is in none is told as it is. */
function factValue(fact: FactName | 'name', code: string | null): string {
  if (code === null) return 'not recorded';
  const [first = '', second = ''] = code.split(' ');
  switch (fact) {
    case 'class':
      return inText(labels.siteClass[code as SiteClass] ?? code);
    case 'status':
      return inText(labels.siteStatus[code as SiteStatus] ?? code);
    case 'mw': {
      const basis = labels.mwBasis[second as MwBasis];
      return `${formatMegawatts(Number(first))}${basis === undefined ? '' : ` (${basis})`}`;
    }
    case 'date':
    case 'adopted':
      return day(code);
    case 'until':
      return code === 'openEnded' ? 'open-ended' : day(code);
    case 'ended': {
      const reason = REASON[(second || first) as EndReason] ?? '';
      return second === '' ? reason : `${reason}, ${day(first)}`;
    }
    case 'mechanism':
      return inText(labels.mechanism[Number(code) as Mechanism] ?? code);
    case 'outcome':
      return inText(labels.outcome[code as Outcome] ?? code);
    case 'kind':
      return inText(labels.measureKind[code as MeasureKind] ?? code);
    case 'technology':
      return inText(labels.technology[code as Technology] ?? code);
    case 'standing':
      return STANDING[code as MeasureStanding] ?? code;
    case 'name':
    case 'operator':
    case 'project':
      return code;
  }
}

const placed = ({ name, state, jurisdictionKind }: DigestRow) =>
  state === null || jurisdictionKind === 'state' ? name : `${name}, ${state}`;

/** "Moratorium: Augusta Township, MI"; "Site: Lake Mariner, NY". */
export function changeTitle({ row }: Change): string {
  const place = placed(row);
  switch (row.record) {
    case 'site':
      return `Site: ${place}`;
    case 'act':
      return `Act: ${place}`;
    case 'measure':
      return `${row.facts.kind === undefined ? 'Measure' : labels.measureKind[row.facts.kind as MeasureKind]}: ${place}`;
  }
}

const factLine = ({ fact, before, now }: ChangedFact): string =>
  `${FACT[fact]}: ${factValue(fact, before)} → ${factValue(fact, now)}`;

/** What a new record says of itself. */
const ADDED: Record<DigestRow['record'], readonly FactName[]> = {
  site: ['status', 'mw'],
  act: ['date', 'project', 'outcome'],
  measure: ['standing', 'adopted', 'until'],
};

/** What is told of a change below its title. */
export function changeLines(change: Change): string[] {
  const { kind, row, facts, joinedWith } = change;
  switch (kind) {
    case 'added':
      return ADDED[row.record].flatMap((fact) => {
        const value = row.facts[fact];
        return value === undefined ? [] : [`${FACT[fact]}: ${factValue(fact, value)}`];
      });
    case 'joined':
      return [`told with ${joinedWith ?? ''}`];
    case 'takenOut':
      return [];
    case 'ended': {
      const { until } = row.facts;
      const isTold = until === undefined || facts.some(({ fact }) => fact === 'until');
      return [...facts.map(factLine), ...(isTold ? [] : [`${FACT.until}: ${factValue('until', until)}`])];
    }
    default:
      return facts.map(factLine);
  }
}

const version = ({ version: id, recordUpTo }: KeptVersion) =>
  `data version ${id} (record up to ${formatDate(recordUpTo)})`;

export const changesMessages = {
  lead: 'What was added, ended, corrected, joined or taken out since an earlier version of the data. Filters are not applied: a record that left the filter would be missed.',
  since: 'Since',
  version,
  noneKept: 'No earlier version of the data was kept.',
  notKept: (id: string) =>
    `Data version ${id} was not kept: what it held is not known. Choose one that was kept.`,
  where: 'Where',
  places: { view: 'in view', place: 'the place on the card', all: 'all places' },
  noView: 'The map is not there: all places are told.',
  compared: (since: KeptVersion, now: KeptVersion, date: string) =>
    `From ${version(since)} to ${version(now)}; measures as they stand on ${formatDate(date)}.`,
  count: (changes: number) =>
    changes === 0 ? 'Nothing changed here.' : plural(changes, { one: '# change', other: '# changes' }),
  counted: (kind: string, count: number) => `${kind} (${formatNumber(count)})`,
  save: { csv: 'Save as CSV', json: 'Save as JSON', md: 'Save as text' },
} as const;

const titleOf = ({ region, since }: Changes) =>
  `Changed since ${version(since)}${region === null ? '' : `: ${regionTitle(region.name)}`}`;

/** Changes as files of every kind; each ends with a line break. */
export const changesFiles = {
  json: (changes: Changes): string => {
    const { region } = changes;
    const content = {
      ...changes,
      region: region === null ? null : { ...region, name: regionTitle(region.name) },
      changes: changes.changes.map((change) => ({
        kind: change.kind,
        title: changeTitle(change),
        lines: changeLines(change),
        ...change.row,
        changed: change.facts,
        joinedWith: change.joinedWith,
      })),
    };
    return `${JSON.stringify(content, null, 2)}\n`;
  },
  md: (changes: Changes): string => {
    const rows = changes.changes.map((change) => [
      changeKinds[change.kind],
      plain(changeTitle(change)),
      plain(changeLines(change).join('; ')),
    ]);
    return `${[
      `# ${plain(titleOf(changes))}`,
      '',
      changesMessages.compared(changes.since, changes.now, changes.date),
      '',
      changesMessages.count(rows.length),
      '',
      ...(rows.length === 0 ? [] : table(['Change', 'Record', 'What'], rows)),
    ]
      .join('\n')
      .trimEnd()}\n`;
  },
  csv: (changes: Changes): string =>
    csvText(
      [
        'change',
        'record',
        'id',
        'title',
        'country',
        'state',
        'countyFips',
        'fact',
        'before',
        'now',
        'joinedWith',
        'since',
        'version',
      ],
      changes.changes.flatMap((change) => {
        const { row } = change;
        const facts: (ChangedFact | null)[] = change.facts.length === 0 ? [null] : change.facts;
        return facts.map((fact) => [
          change.kind,
          row.record,
          row.id,
          changeTitle(change),
          row.country,
          row.state,
          row.countyFips,
          fact?.fact ?? null,
          fact?.before ?? null,
          fact?.now ?? null,
          change.joinedWith,
          changes.since.version,
          changes.now.version,
        ]);
      }),
    ),
};
