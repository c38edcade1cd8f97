/** Reads one row of any tracker's table into a record, with our words and a checked place. */

import { type Checks, isHttps } from '../../../../src/ingest/check';
import type { DurationKind } from '../../../../src/model/event';
import {
  ACTIONS,
  CONCERNS,
  type Concern,
  type Mechanism,
  type Technology,
} from '../../../../src/model/vocabulary';
import { type ActionWord, actOf, FAMILIES, inOrder, TABLES } from '../words';
import { lookUp } from './lookUp';
import { readPlace } from './place';
import { joinTechnologies, type TrackerRecord } from './record';
import type { AnyRow, RowContext } from './table';
import { bareName, billOfProject, billsIn, builderOf, instrumentOf, known, lastDay } from './text';

/**
 * Reads one row.
 * @returns null when something is wrong with it, which is then noted
 */
export function readRow(row: AnyRow, context: RowContext): TrackerRecord | 'anotherTechnology' | null {
  const { table, words, checks } = context;
  const { tracker } = table;
  const { cells } = row;
  const before = checks.issues.length;
  checks.text(row, 'id', { required: true });
  const technology = readTechnology(row, context);
  if (technology === 'other') return 'anotherTechnology';

  const place = readPlace(row, context);
  const actions = readActions(row, context);
  const families = inOrder(
    FAMILIES,
    actions.map((action) => action.family),
  );
  const measureKind = table.measureKind?.(row, checks) ?? null;
  const banned = measureKind === 'ban' || words.bans.has(`${tracker} ${cells.id}`);
  if (banned) families.push('moratorium', 'rule');
  // Some pauses are coded as zoning or as an act of the executive; the id or the status tells.
  if (/\b(moratorium|pause)\b/.test(`${cells.id} ${cells.status}`)) families.push('moratorium');
  const actionList = inOrder(
    ACTIONS,
    actions.map((action) => action.action),
  );
  const outcomeWord = table.outcomeWord(cells);
  const told = words.reading(tracker, cells.id, cells.status, outcomeWord, actOf(actionList));
  if (!told) {
    checks.fail(
      row.line,
      'status',
      [cells.status, outcomeWord, actOf(actionList)].join(' / '),
      `a status with a row in ${TABLES}/outcome-words.csv (status, outcome, act)`,
    );
  }
  const fromActions = Math.max(1, ...actions.map((action) => action.mechanism)) as Mechanism;
  const mechanism: Mechanism = banned ? 5 : (told?.mechanism ?? fromActions);
  const when = table.when(row, checks);
  const statedEnd = lastDay(checks.partialDate(row, 'stated_end') ?? checks.partialDate(row, 'expires'));
  const durationDays = checks.number(row, 'duration_days', { min: 1, max: 3653, integer: true });
  const fate = told?.fate ?? null;
  const sources = checks.list(row, 'sources');
  for (const source of sources) {
    if (!isHttps(source)) checks.fail(row.line, 'sources', source, 'https links, separated by |');
  }
  const bill = billOfProject(cells.project);
  const builder = builderOf(checks.text(row, 'company') ?? '');
  const record: TrackerRecord = {
    tracker,
    id: cells.id,
    ...when,
    since: table.since?.(cells, when.date) ?? null,
    ...place,
    act: table.act?.(row, checks) ?? null,
    writtenJurisdiction: table.jurisdiction(cells),
    actions: actionList,
    families: inOrder(FAMILIES, families),
    extension: /\bextended\b|extension/i.test(`${cells.when} ${cells.id} ${cells.jurisdiction}`),
    concerns: readConcerns(row, context),
    mechanism,
    technology,
    measureKind,
    fate,
    durationDays: fate === null ? null : durationDays,
    durationKind: fate === null ? 'unknown' : readDurationKind(row, checks, durationDays, statedEnd, banned),
    statedEnd: fate === null ? null : statedEnd,
    endedOn: checks.isoDate(row, 'ended_on'),
    ballotDate: checks.partialDate(row, 'ballot_date'),
    limitedTo: checks.text(row, 'scope_note'),
    rescindedOn: cells.when.startsWith('Rescinded ') ? when.date : null,
    projectOutcome: told?.project ?? null,
    finality: told?.finality ?? 'interim',
    instrument: instrumentOf(checks.text(row, 'instrument')) ?? bill,
    bills: billsIn(
      `${cells.id.replace(/-/g, ' ')} ${cells.project} ${cells.jurisdiction} ${cells.instrument}`,
    ),
    authority: checks.text(row, 'authority'),
    project: bill === null ? (known(checks.text(row, 'project')) ?? builder.project) : null,
    company: builder.company,
    mw: checks.number(row, 'mw', { min: 0.001, max: 100_000 }),
    mwConflict: cells.mw_conflict === '' ? false : checks.flag(row, 'mw_conflict'),
    acreage: checks.number(row, 'acreage', { min: 0 }),
    petitionSignatures: checks.number(row, 'petition_signatures', { min: 0, integer: true }),
    investmentMusd: checks.number(row, 'investment_musd', { min: 0 }),
    groups: [...new Set(checks.list(row, 'groups').map(bareName))].filter((name) => name !== null),
    flags: readFlags(row, context),
    rawStatus: [cells.status, outcomeWord].filter((word) => word !== '').join(', '),
    lastUpdated: checks.isoDate(row, 'last_updated'),
    otherIds: table.otherIds?.(cells) ?? [],
    sources,
    licence: checks.text(row, 'licence', { required: true }) ?? '',
    unverified: cells.verified === '' ? false : !checks.flag(row, 'verified'),
  };
  return checks.issues.length === before ? record : null;
}

function readTechnology(row: AnyRow, context: RowContext): Technology | 'other' {
  const { table, words, checks } = context;
  if (table.technologies === null) return 'dataCenter';
  const found = new Set<Technology>();
  for (const word of checks.list(row, table.technologies)) {
    const place = { column: table.technologies, word };
    const technology = lookUp(context, row, words.technologies, 'technology-words', place);
    if (technology) found.add(technology);
  }
  if (found.size === 0) return table.otherwise ?? 'other';
  return joinTechnologies(found);
}

function readActions(row: AnyRow, context: RowContext): ActionWord[] {
  const { column, words } = context.table.actions(row, context.checks);
  return (words.length > 0 ? words : ['moratorium'])
    .map((word) => lookUp(context, row, context.words.actions, 'action-words', { column, word }))
    .filter((action) => action !== null);
}

function readConcerns(row: AnyRow, context: RowContext): Concern[] {
  const { table, words, checks } = context;
  const found: Concern[] = [];
  for (const word of checks.list(row, table.concerns)) {
    const concern = lookUp(context, row, words.concerns, 'concern-words', { column: table.concerns, word });
    if (concern) found.push(concern);
  }
  return inOrder(CONCERNS, found);
}

function readFlags(row: AnyRow, context: RowContext): string[] {
  const found = new Set<string>();
  for (const word of context.checks.list(row, 'flags')) {
    const flag = lookUp(context, row, context.words.flags, 'flag-words', { column: 'flags', word });
    if (flag) found.add(flag);
  }
  return [...found].sort();
}

function readDurationKind(
  row: AnyRow,
  checks: Checks,
  days: number | null,
  end: string | null,
  banned: boolean,
): DurationKind {
  switch (row.cells.duration_kind) {
    case 'fixed_days':
      return 'fixedDays';
    case 'until_date':
      return 'untilDate';
    case 'until_event':
      return 'untilEvent';
    case 'indefinite':
      return 'indefinite';
    case 'unknown':
    case '':
      if (days !== null) return 'fixedDays';
      if (end !== null) return 'untilDate';
      return banned ? 'indefinite' : 'unknown';
    default:
      checks.fail(
        row.line,
        'duration_kind',
        row.cells.duration_kind,
        'fixed_days, until_date, until_event, indefinite or unknown',
      );
      return 'unknown';
  }
}
