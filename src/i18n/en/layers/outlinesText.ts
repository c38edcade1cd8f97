/** The words of outlines: buildings of data centers, service territories, tribal lands. */
import type { HallRecord, TerritoryRecord, TribalRecord } from '../../../model/outlineRecord';
import type { Ownership } from '../../../model/power/power';
import { formatNumber, listOf, plural } from '../shell/format';

const inView = (text: string, withMap: boolean) => (withMap ? `${text} in view` : text);
const joined = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' · ');
const squareMetres = (value: number) => `${formatNumber(value)}\u00a0m²`;

export const hallText = {
  tab: 'Buildings',
  kindChoice: 'Kind',
  row: 'Outline of a building or campus; from closer up',
  note: 'United States, OpenStreetMap of mid-2025: what was built since is missing, and so is what nobody has mapped. Other countries: not in this extract, which doesn’t mean none.',
  counted: (shown: number, withMap: boolean) =>
    inView(plural(shown, { one: '# building or campus', other: '# buildings and campuses' }), withMap),
  off: 'The map does not show outlines of buildings.',
  subject: 'outlines of data center buildings',
  kinds: { building: 'Building', campus: 'Campus' } satisfies Record<HallRecord['kind'], string>,
  nameOf: ({ name, operator, kind }: HallRecord) =>
    name === '' ? (operator ?? `${hallKind[kind]} without a name`) : name,
} as const;
const hallKind: Record<HallRecord['kind'], string> = hallText.kinds;

/** One line on an outline: `Building · Equinix DC2 · Equinix · 12,345 m² of ground`. */
export const hallLine = ({ kind, name, operator, groundM2 }: HallRecord): string =>
  joined(
    hallText.kinds[kind],
    name,
    operator === name ? null : operator,
    `${squareMetres(groundM2)} of ground`,
  );

/** The rows of the card of a hall. */
export const hallFacts = ({ kind, operator, groundM2, siteId }: HallRecord) => [
  { name: 'Kind', value: hallText.kinds[kind], worded: true },
  ...(operator === null ? [] : [{ name: 'Operator', value: operator }]),
  {
    name: kind === 'building' ? 'Ground under the building' : 'Land of the campus',
    value: squareMetres(groundM2),
    worded: true,
  },
  siteId === null
    ? { name: 'Site', value: 'None on our list lies in it', worded: true }
    : { name: 'Site', value: siteId, link: `?site=${encodeURIComponent(siteId)}` },
  { name: 'As of', value: 'Mid-2025', worded: true },
];

const OWNERSHIP = {
  investorOwned: 'Investor-owned',
  cooperative: 'Cooperative',
  municipal: 'Municipal',
  politicalSubdivision: 'Public district',
  transmissionOperator: 'Transmission operator',
  communityChoice: 'Community choice',
  federal: 'Federal',
} satisfies Record<Ownership, string>;

export const territoryText = {
  tab: 'Utilities',
  ownershipChoice: 'Ownership',
  ownershipUnknown: 'Ownership not known',
  row: 'Service territory of an electric utility',
  note: 'United States: self-reported outlines without a date. They overlap, some claim whole counties of which they serve a corner, and some are missing. Where several overlap, the smallest answers: say “one of”. Other countries: not in this extract.',
  counted: (shown: number, withMap: boolean) =>
    inView(plural(shown, { one: '# utility', other: '# utilities' }), withMap),
  off: 'The map does not show territories of utilities.',
  subject: 'service territories of utilities',
  ownership: OWNERSHIP,
  nameOf: ({ name }: TerritoryRecord) => name,
} as const;

/** One line on a territory: `NOVEC · Cooperative · 10,000 GWh sold in 2024`. */
export const territoryLine = ({ name, ownership, salesGwh }: TerritoryRecord): string =>
  joined(
    name,
    ownership === null ? null : OWNERSHIP[ownership],
    `${formatNumber(salesGwh)}\u00a0GWh sold in 2024`,
  );

/** The rows of the card of a utility. */
export const territoryFacts = ({ id, ownership, states, customers, salesGwh }: TerritoryRecord) => [
  ...(ownership === null ? [] : [{ name: 'Ownership', value: OWNERSHIP[ownership], worded: true }]),
  ...(states.length === 0 ? [] : [{ name: 'States served', value: listOf(states), worded: true }]),
  { name: 'Sales of 2024, all states', value: `${formatNumber(salesGwh)}\u00a0GWh`, worded: true },
  ...(customers === null ? [] : [{ name: 'Customers', value: formatNumber(customers), worded: true }]),
  { name: 'Number', value: `EIA ${id}` },
  {
    name: 'How to read it',
    value:
      'The outline is self-reported, has no date and may overlap with others. It is no proof of who serves a place.',
    worded: true,
  },
];

export const tribalText = {
  tab: 'Tribal lands',
  row: 'Tribal land',
  note: 'Approximate extents by the Bureau of Indian Affairs, no legal boundaries: the lower 48 states and Annette Island. Oklahoma’s statistical areas and some reservations (Eastern Cherokee, Fallon) are not in this extract, which doesn’t mean none.',
  counted: (shown: number, withMap: boolean) =>
    inView(plural(shown, { one: '# tribal land', other: '# tribal lands' }), withMap),
  off: 'The map does not show tribal lands.',
  subject: 'tribal lands',
  nameOf: ({ name }: TribalRecord) => name,
} as const;

/** One line on tribal land. */
export const tribalLine = ({ name }: TribalRecord): string => joined('Tribal land', name);

/** The rows of the card of tribal land. */
export const tribalFacts = ({ agency }: TribalRecord) => [
  { name: 'Agency of the Bureau of Indian Affairs', value: agency },
  { name: 'How to read it', value: 'An approximate extent of July 2026, no legal boundary.', worded: true },
];
