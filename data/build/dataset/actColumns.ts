/** The columns of acts in the data set to take away. */
import { eventSummary } from '../../../src/i18n/words';
import {
  DATE_PRECISIONS,
  EVIDENCE_TIERS,
  JURISDICTION_KINDS,
  MEASURE_KINDS,
} from '../../../src/model/vocabulary';
import { type ActRow, type DatasetColumn, FIPS, listOf, PARTIAL_DATE, SEVERAL } from './columns';

/** Letters of a date that are known. */
const DATE_LENGTH = { day: 10, month: 7, year: 4, unknown: 0 } as const;

export const ACT_DATASET: readonly DatasetColumn<ActRow>[] = [
  {
    name: 'id',
    type: 'string',
    description: 'Id in Headroom.',
    constraints: { required: true, unique: true },
    cell: ({ act }) => act.id,
  },
  {
    name: 'date',
    type: 'string',
    description: 'As exact as it is known: YYYY-MM-DD, YYYY-MM or YYYY. Text.',
    constraints: { pattern: PARTIAL_DATE },
    cell: ({ act }) => act.date?.slice(0, DATE_LENGTH[act.datePrecision]) || null,
  },
  {
    name: 'datePrecision',
    type: 'string',
    description: 'How exactly the date is known.',
    constraints: { required: true, enum: DATE_PRECISIONS },
    cell: ({ act }) => act.datePrecision,
  },
  {
    name: 'jurisdiction',
    type: 'string',
    description: 'Whose act it is.',
    constraints: { required: true },
    cell: ({ act }) => act.jurisdiction,
  },
  {
    name: 'jurisdictionKind',
    type: 'string',
    description: 'What the jurisdiction is.',
    constraints: { required: true, enum: JURISDICTION_KINDS },
    cell: ({ act }) => act.jurisdictionKind,
  },
  {
    name: 'country',
    type: 'string',
    description: 'ISO 3166-1, two letters.',
    constraints: { required: true },
    cell: ({ act }) => act.country,
  },
  {
    name: 'state',
    type: 'string',
    description: 'Two letters in the United States.',
    cell: ({ act }) => act.state,
  },
  {
    name: 'countyFips',
    type: 'string',
    description: 'Five digits, counties of 2023. Text: zeros lead.',
    constraints: { pattern: FIPS },
    cell: ({ act }) => act.countyFips,
  },
  {
    name: 'lon',
    type: 'number',
    description: 'Degrees east, WGS 84: the middle of a town, not a project. Empty for acts over an area.',
    cell: ({ act }) => act.lon,
  },
  { name: 'lat', type: 'number', description: 'Degrees north, WGS 84.', cell: ({ act }) => act.lat },
  {
    name: 'summary',
    type: 'string',
    description: 'What was done, by whom and when, in one sentence.',
    cell: ({ act }) => eventSummary(act),
  },
  {
    name: 'body',
    type: 'string',
    description: 'The body that acted, by name.',
    cell: ({ act }) => act.act?.body ?? null,
  },
  {
    name: 'instrument',
    type: 'string',
    description: 'Number or name of the ordinance, bill or order.',
    cell: ({ act }) => act.act?.instrument ?? null,
  },
  {
    name: 'actions',
    type: 'string',
    description: `What was done. ${SEVERAL}`,
    cell: ({ act }) => listOf(act.actions),
  },
  {
    name: 'concerns',
    type: 'string',
    description: `What it was about. ${SEVERAL}`,
    cell: ({ act }) => listOf(act.concerns),
  },
  {
    name: 'mechanism',
    type: 'integer',
    description: 'Step of the ladder from 1, pressure or study, to 5, ban.',
    cell: ({ act }) => act.mechanism,
  },
  {
    name: 'technology',
    type: 'string',
    description: 'What it is aimed at.',
    cell: ({ act }) => act.technology,
  },
  {
    name: 'measureId',
    type: 'string',
    description: 'The legal instrument that the act is part of; acts of one instrument share it.',
    cell: ({ act }) => (act.measure === null ? null : (act.measure.id ?? act.id)),
  },
  {
    name: 'measureKind',
    type: 'string',
    description: 'What kind of measure it is.',
    constraints: { enum: MEASURE_KINDS },
    cell: ({ act }) => act.measure?.kind ?? null,
  },
  {
    name: 'measureFate',
    type: 'string',
    description: 'What became of it: proposed, adopted, extended, replaced, rescinded, expired, rejected.',
    cell: ({ act }) => act.measure?.fate ?? null,
  },
  {
    name: 'measureFrom',
    type: 'string',
    description: 'Its adoption, as exact as it is known. Text.',
    constraints: { pattern: PARTIAL_DATE },
    cell: ({ act }) =>
      act.measure?.from
        ? act.measure.from.date.slice(0, DATE_LENGTH[act.measure.from.precision]) || null
        : null,
  },
  {
    name: 'measureStatedEnd',
    type: 'string',
    description: 'Its last day, where an end is stated.',
    constraints: { pattern: PARTIAL_DATE },
    cell: ({ act }) => act.measure?.statedEnd ?? null,
  },
  {
    name: 'measureEndBasis',
    type: 'string',
    description: 'How its end is known: stated, term, openEnded or notRecorded.',
    cell: ({ act }) => act.measure?.endBasis ?? null,
  },
  { name: 'project', type: 'string', description: 'As reported.', cell: ({ act }) => act.project },
  { name: 'company', type: 'string', description: 'As reported.', cell: ({ act }) => act.company },
  {
    name: 'projectMw',
    type: 'number',
    description: 'Megawatts of the project as reported and not checked. Empty is unknown.',
    cell: ({ act }) => act.mw,
  },
  {
    name: 'siteIds',
    type: 'string',
    description: `Sites that the project is, as in sites.csv. ${SEVERAL}`,
    cell: ({ act }) => listOf(act.siteIds),
  },
  {
    name: 'groups',
    type: 'string',
    description: `Groups named by the sources. ${SEVERAL}`,
    cell: ({ act }) => listOf(act.groups),
  },
  {
    name: 'evidence',
    type: 'string',
    description: 'The best kind of source that attests the act.',
    constraints: { enum: EVIDENCE_TIERS },
    cell: ({ act }) => act.evidence,
  },
  {
    name: 'sources',
    type: 'string',
    description: `Ids of the datasets behind the row, as in sources.csv. ${SEVERAL}`,
    constraints: { required: true },
    cell: ({ act }) => listOf([...act.attestedBy].sort()),
  },
  {
    name: 'sourceLinks',
    type: 'string',
    description: `Pages that the sources cite. ${SEVERAL}`,
    cell: ({ detail }) => listOf((detail?.sources ?? []).map(({ url }) => url)),
  },
  {
    name: 'licence',
    type: 'string',
    description: 'Licence of the row. Where several are named, the duties of all hold.',
    constraints: { required: true },
    cell: ({ licence }) => licence,
  },
];
