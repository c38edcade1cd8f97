/** Verdicts on single fields: read strictly, applied everywhere that the field is told, and found again in the record. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../../src/ingest/issue';
import { ROOT } from '../../pipeline';
import { buildRecord } from '../opposition';
import { verdictsCsv } from '../review';
import { judgements, speaker } from './check';
import { FIELDS, VERDICT_FIELDS, type VerdictField } from './fields';
import { readEventVerdicts, VERDICTS_FILE } from './read';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const HEADER = 'record,field,value,reason,evidence,date';

type Row = readonly [record: string, field: string, value: string];

/** The tables with these verdicts after those of the table. */
const withVerdicts = (rows: readonly Row[]) => {
  const more = rows.map(([record, field, value]) => `${record},${field},"${value}",test,test,2026-11-28\n`);
  return (file: string) =>
    file === VERDICTS_FILE ? Buffer.concat([source(file), Buffer.from(more.join(''))]) : source(file);
};
const built = (...rows: readonly Row[]) => buildRecord(withVerdicts(rows));

const CELLS: Record<VerdictField, { fit: readonly string[]; unfit: readonly string[] }> = {
  step: { fit: ['3', 'none'], unfit: ['0', '1.5', 'x', ''] },
  actKind: { fit: ['approved', 'none'], unfit: ['adopted', ''] },
  date: {
    fit: ['2026', '2026-03', '2026-03-04', 'none'],
    unfit: ['2026-13', '2026-02-30', 'March 2026', ''],
  },
  body: { fit: ['NERC', 'none'], unfit: [''] },
  bodyKind: { fit: ['court', 'none'], unfit: ['NERC', ''] },
  votes: { fit: ['5-2', '7-0', 'none'], unfit: ['5', '5–2', ''] },
  about: { fit: ['project'], unfit: ['none', ''] },
  effect: { fit: ['limits'], unfit: ['none', ''] },
  instrument: { fit: ['HB 2014', 'none'], unfit: [''] },
  termDays: { fit: ['183', 'none'], unfit: ['1.5', ''] },
  project: { fit: ['Project Blue', 'none'], unfit: [''] },
  company: { fit: ['Amazon', 'none'], unfit: [''] },
  mw: { fit: ['0.5', '350', 'none'], unfit: ['350 MW', '0', ''] },
  groups: { fit: ['Sierra Club|Citizens', 'none'], unfit: ['', 'a||b'] },
  concerns: { fit: ['water|noise', 'none'], unfit: ['smell', ''] },
  technology: { fit: ['crypto'], unfit: ['none', ''] },
  measureKind: { fit: ['ban', 'none'], unfit: ['law', ''] },
  measureFate: { fit: ['rejected'], unfit: ['failed', 'none', ''] },
  measureFrom: { fit: ['2026-03', 'none'], unfit: ['soon', ''] },
  measureEnd: { fit: ['2027-01-31 stated', 'openEnded', 'none'], unfit: ['2027-01-31', '2027-01 term', ''] },
  measureEnded: { fit: ['2026-01-08 replaced', 'lifted', 'none'], unfit: ['2026-01-08', 'over', ''] },
  projectOutcome: { fit: ['stopped', 'none'], unfit: ['adopted', ''] },
  projectOutcomeDate: { fit: ['2026-03-04', 'none'], unfit: ['x', ''] },
  measureOutcome: { fit: ['votedDown', 'none'], unfit: ['stopped', ''] },
  measureOutcomeDate: { fit: ['2026', 'none'], unfit: ['x', ''] },
};

describe('cells', () => {
  test.each(VERDICT_FIELDS)('%s is read as written, and nothing else is', (field) => {
    const form = FIELDS[field];
    const again = (cell: string) => {
      const value = form.read(cell);
      return value === undefined ? undefined : (form.write as (value: unknown) => string)(value);
    };
    for (const cell of CELLS[field].fit) expect(again(cell)).toBe(cell);
    for (const cell of CELLS[field].unfit) expect(form.read(cell), cell).toBeUndefined();
  });

  test('the table names its line for every cell that is not known', () => {
    const issues: Issue[] = [];
    const table = `${HEADER}\na:1,date,soon,r,e,2026-11-28\na:2,colour,red,r,e,2026-11-28\na:1,date,2026,,,\n`;
    readEventVerdicts(() => Buffer.from(table), new Set(['a:1']), issues);
    expect(issues.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 value',
      '3 record',
      '3 field',
      '4 reason',
      '4 evidence',
      '4 date',
    ]);
  });
});

const TUCSON = 'actsByHand:tucson-az-project-blue-2025-08-06';
const BOX_ELDER = 'box-elder-county-ut-180-day-moratorium-2026-06-10';

describe('the build stops', () => {
  test.each([
    [
      [['nowhere:x', 'date', '2026']],
      /event-verdicts\.csv:\d+ column record: "nowhere:x": expected a record/,
    ],
    [[[TUCSON, 'votes', 'seven']], /column value: "seven": expected votes for and against/],
    [
      [
        [TUCSON, 'mw', '600'],
        [TUCSON, 'mw', '700'],
      ],
      /column field: "mw": expected one verdict on a field of tucson-az-project-blue-2025-08-06 \(line \d+/,
    ],
    [[[TUCSON, 'measureFrom', '2026']], /column value: "measureFrom 2026": expected .* it says none/],
  ] satisfies [Row[], RegExp][])('%#: with the line and a hint', (rows, message) => {
    expect(() => built(...rows)).toThrow(message);
  });
});

describe('a verdict is told everywhere', () => {
  test('on an act, with its day, body and votes; votes for another act are not kept', () => {
    const record = built(
      [TUCSON, 'actKind', 'tabled'],
      [TUCSON, 'date', '2025-09'],
      [TUCSON, 'company', 'none'],
      [TUCSON, 'projectOutcome', 'onHold'],
      [TUCSON, 'projectOutcomeDate', '2025-10'],
    );
    const found = record.events.find(({ event }) => event.id === TUCSON.slice(11))?.event;
    expect(found).toMatchObject({ date: '2025-09-01', datePrecision: 'month', company: null });
    expect(found?.act).toMatchObject({ kind: 'tabled', votes: null, body: 'Tucson City Council' });
    expect(found?.projectOutcome).toMatchObject({ word: 'onHold', on: '2025-10-01', precision: 'month' });
    expect(found?.outcome).toBe('onHold');
  });

  test('a measure that is none is gone from the measures, and its outcome with it', () => {
    const holds = (one: { eventIds: readonly string[] }) => one.eventIds.includes(BOX_ELDER);
    expect(buildRecord(source).measures.some(holds)).toBe(true);
    const record = built([`datacentertracker:${BOX_ELDER}`, 'measureKind', 'none']);
    expect(record.measures.some(holds)).toBe(false);
    const event = record.events.find((one) => one.event.id === BOX_ELDER)?.event;
    expect([event?.measure, event?.measureOutcome]).toEqual([null, null]);
  });

  test('a step that is chosen is the act, and is told once', () => {
    const id = 'adair-county-ia-2024-04-24';
    const record = built([`datacentertracker:${id}`, 'step', '2']);
    const event = record.events.find((one) => one.event.id === id)?.event;
    expect(event?.act?.kind).toBe('hearing');
    expect([event?.date, event?.datePrecision]).toEqual(['2024-04-02', 'day']);
    expect(record.acts.filter(({ eventId, kind }) => eventId === id && kind === 'hearing')).toEqual([]);
  });
});

describe('the table', () => {
  const record = buildRecord(source);
  const ruled = buildRecord(source, [], { judged: false });

  test('every verdict holds in the record', () => {
    const say = speaker(record);
    expect(record.verdicts.size).toBeGreaterThan(20);
    for (const [id, { rows }] of record.verdicts) {
      for (const { field, text } of rows) expect([id, field, say(id, field)]).toEqual([id, field, text]);
    }
  });

  test('a verdict that the rules reach by themselves is listed', () => {
    const idle = built([TUCSON, 'votes', '7-0']);
    const dropped = judgements(idle, ruled).filter(({ changes }) => !changes);
    expect(dropped.find(({ event }) => event === TUCSON.slice(11))).toMatchObject({ rules: '7-0' });
    expect(verdictsCsv(idle, ruled)).toContain(`${TUCSON},votes,7-0,7-0,none by itself`);
  });

  test('every verdict changes something, by itself or beside the others', () => {
    const idle = judgements(record, ruled).filter(({ changes }) => !changes);
    const keys = new Set(idle.map(({ verdict }) => `${verdict.record},${verdict.field},`));
    const lean = source(VERDICTS_FILE)
      .toString()
      .split('\n')
      .filter((line) => ![...keys].some((key) => line.startsWith(key)))
      .join('\n');
    const say = speaker(buildRecord((file) => (file === VERDICTS_FILE ? Buffer.from(lean) : source(file))));
    const without = idle.filter(({ event, verdict }) => say(event, verdict.field) === verdict.text);
    expect(without.map(({ event, verdict }) => [event, verdict.field])).toEqual([]);
  });
});
