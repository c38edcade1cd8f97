/**
 * The names of bodies. The name that a tracker writes wins, then what the reviewed table says of the state and the
 * kind of place, then the place itself. What nothing tells stays unnamed; sentences then speak of "a court".
 */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
import { BODY_KINDS, type BodyKind } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { countyShapes, stateNamed } from '../../geography';
import { TABLES } from '../words';

const BODIES_FILE = `${TABLES}/governing-bodies.csv`;
const NAMES_FILE = `${TABLES}/body-names.csv`;
const FORMS = ['city', 'town', 'village', 'borough', 'township', 'county', 'any'] as const;
export type BodyForm = (typeof FORMS)[number];

/** A body that is named. */
export interface Body {
  name: string;
  kind: BodyKind;
}

/** The place that a body acts for. */
export type BodyPlace = Pick<
  OppositionEvent,
  'jurisdiction' | 'jurisdictionKind' | 'country' | 'state' | 'countyFips'
>;

/** Templates by state or county, kind of body and form of place; `*` stands for every state. */
export type GoverningBodies = ReadonlyMap<string, string>;

/** Written names that need another form, or that only a person can tell the kind of. */
export type BodyNames = ReadonlyMap<string, Body>;

type Source = (file: string) => Buffer;

const keyOf = (state: string, kind: BodyKind, form: BodyForm) => `${state}|${kind}|${form}`;

/** Reads `governing-bodies.csv`. */
export function readGoverningBodies(source: Source, issues: Issue[]): GoverningBodies {
  const rows = readTable(BODIES_FILE, source(BODIES_FILE), ['state', 'body_kind', 'form', 'name', 'reason']);
  const checks = new Checks(BODIES_FILE);
  const found = new Map<string, string>();
  for (const row of rows) {
    const { state } = row.cells;
    if (state !== '*' && !stateNamed(state) && !countyShapes().has(state))
      checks.fail(row.line, 'state', state, 'a state, the FIPS code of a county, or *');
    const kind = checks.word(row, 'body_kind', BODY_KINDS, { required: true });
    const form = checks.word(row, 'form', FORMS, { required: true });
    const name = checks.text(row, 'name', { required: true });
    checks.text(row, 'reason', { required: true });
    if (!kind || !form || !name) continue;
    const key = keyOf(state, kind, form);
    if (found.has(key)) checks.fail(row.line, 'form', form, 'one row for a state, body and form');
    found.set(key, name);
  }
  issues.push(...checks.issues);
  return found;
}

/** Reads `body-names.csv`. */
export function readBodyNames(source: Source, issues: Issue[]): BodyNames {
  const rows = readTable(NAMES_FILE, source(NAMES_FILE), ['written', 'name', 'kind', 'reason']);
  const checks = new Checks(NAMES_FILE);
  checks.unique(rows, 'written');
  const names = new Map<string, Body>();
  for (const row of rows) {
    const name = checks.text(row, 'name', { required: true });
    const kind = checks.word(row, 'kind', BODY_KINDS, { required: true });
    checks.text(row, 'reason', { required: true });
    if (name && kind) names.set(row.cells.written, { name, kind });
  }
  issues.push(...checks.issues);
  return names;
}

/** How the kind of a body shows in its name, the most telling first. */
const KINDS: readonly [RegExp, BodyKind][] = [
  [/\b(?:Commissioners|Fiscal|Quorum) Court$/, 'countyBoard'],
  [/\bCourt\b/, 'court'],
  [/\b(?:US|U\.S\.|United States)\b/, 'federal'],
  [/^Governor of /, 'governor'],
  [/\b(?:Legislature|General Assembly)$/, 'stateLegislature'],
  [
    /\b(?:Public (?:Service|Utilities|Utility|Regulation)|Corporation|Utilities|Commerce|Utility Regulatory) Commission$/,
    'utilityCommission',
  ],
  [
    /\b(?:Plan|Planning|Planning (?:and|&) Zoning|Metropolitan Development) (?:Commission|Board)$/,
    'planningBody',
  ],
  [/\bBoard of Zoning Appeals$|\bZoning (?:Hearing )?Board\b/, 'zoningBoard'],
  [/\bCounty (?:Board|Commission|Commissioners|Council|Legislature|Board of .*)$/, 'countyBoard'],
  [/\b(?:Parish Council|Police Jury)$/, 'countyBoard'],
  [
    /\b(?:City|Town|Common|Village|Township|Borough|City-County) (?:Council|Board|Commission|Committee)$/,
    'localCouncil',
  ],
  [/\bBoard of (?:Alders|Aldermen|Trustees|Directors|Commissioners|Supervisors)$/, 'localCouncil'],
];

/** `Harford County Council (first reading), MD` without what trackers add: `Harford County Council`. */
export const writtenBody = (text: string): string =>
  text
    .replace(/\s*\(.*$/, '')
    .replace(/,\s+[A-Z]{2}$/, '')
    .replace(/\s+[—–]\s.*$/, '')
    .trim();

/** The body that a tracker's name for the place is, if it is one. */
export function bodyWritten(text: string, names: BodyNames): Body | null {
  const written = writtenBody(text);
  if (written === 'United States') return null;
  const reviewed = names.get(written);
  if (reviewed) return reviewed;
  // "Pima County / Tucson", "Jackson and Ross Counties": several, so none.
  if (/\s[/&]\s|\band\b(?! Zoning)/.test(written)) return null;
  const kind = KINDS.find(([pattern]) => pattern.test(written))?.[1];
  if (kind === undefined) return null;
  const name = written.replace(
    /^(?:City|Village|Town) of (?=.*\b(?:City|Village|Town) (?:Council|Board)$)/,
    '',
  );
  return { name, kind };
}

const LOCAL = ['municipality', 'township'] as const;

/** Which bodies a place of a kind can have of its own; others act from elsewhere. */
export function fitsPlace(kind: BodyKind, place: Pick<BodyPlace, 'jurisdictionKind'>): boolean {
  const local = LOCAL.some((word) => word === place.jurisdictionKind);
  switch (kind) {
    case 'localCouncil':
      return local;
    case 'countyBoard':
      return place.jurisdictionKind === 'county';
    case 'planningBody':
    case 'zoningBoard':
    case 'mayor':
      return local || place.jurisdictionKind === 'county';
    case 'stateLegislature':
    case 'governor':
      return place.jurisdictionKind === 'state';
    case 'tribe':
      return place.jurisdictionKind === 'tribal';
    default:
      return true;
  }
}

/** Names bodies by their place and kind. */
export class BodyBook {
  private readonly seen = new Map<string, Set<string>>();

  constructor(private readonly templates: GoverningBodies) {}

  /** Remembers a name that a tracker writes, for other acts of the same body. */
  learn(place: BodyPlace, { name, kind }: Body): void {
    if (!fitsPlace(kind, place)) return;
    // Houses and courts are written by several names, and groups are many; there is one council.
    if (kind === 'court' || kind === 'federal' || kind === 'stateLegislature' || kind === 'other') return;
    const key = placeKey(place, kind);
    this.seen.set(key, (this.seen.get(key) ?? new Set()).add(name));
  }

  /**
   * The name of a body of this kind at a place; null when nothing tells it.
   * @param form what kind of municipality it is, where that is known
   */
  nameOf(kind: BodyKind, place: BodyPlace, form: BodyForm | null): string | null {
    if (place.country !== 'US') return null;
    const home = kind === 'countyBoard' ? countyOf(place) : place;
    if (home === null || !fitsPlace(kind, home)) return this.ofState(kind, place);
    const learned = [...(this.seen.get(placeKey(home, kind)) ?? [])];
    if (learned.length === 1 && learned[0] !== undefined) return learned[0];
    const wanted: BodyForm =
      home.jurisdictionKind === 'county'
        ? 'county'
        : home.jurisdictionKind === 'township'
          ? 'township'
          : (form ?? 'any');
    const template =
      // A few counties name their board otherwise than their state does.
      (kind === 'countyBoard' ? this.template(home.countyFips, kind, wanted) : null) ??
      this.template(home.state, kind, wanted) ??
      // Townships have planning bodies in some states only; those have rows of their own.
      (wanted === 'any' || wanted === 'township' ? null : this.template(home.state, kind, 'any'));
    if (template !== null) return fill(template, home);
    if (kind === 'voters') return `Voters of ${bare(home.jurisdiction)}`;
    // The council or board of a place is the place itself; its other bodies are not.
    return kind === 'localCouncil' || kind === 'countyBoard' || kind === 'tribe' || kind === 'utility'
      ? ownName(kind, home)
      : this.ofState(kind, place);
  }

  private ofState(kind: BodyKind, place: BodyPlace): string | null {
    if (kind !== 'stateLegislature' && kind !== 'governor' && kind !== 'utilityCommission') return null;
    const template = this.template(place.state, kind, 'any');
    return template === null ? null : fill(template, place);
  }

  /** @param where a state, or the FIPS code of a county */
  private template(where: string | null, kind: BodyKind, form: BodyForm): string | null {
    if (where === null) return null;
    return this.templates.get(keyOf(where, kind, form)) ?? this.templates.get(keyOf('*', kind, form)) ?? null;
  }
}

const placeKey = (place: BodyPlace, kind: BodyKind) =>
  [place.state, place.jurisdictionKind, bare(place.jurisdiction).toLowerCase(), place.countyFips, kind].join(
    '|',
  );

/** Utilities and tribes act under the name of the place only where the place is one. */
function ownName(kind: BodyKind, place: BodyPlace): string | null {
  if (kind === 'utility' && place.jurisdictionKind !== 'utility') return null;
  return place.jurisdiction;
}

function countyOf(place: BodyPlace): BodyPlace | null {
  if (place.jurisdictionKind === 'county') return place;
  const shape = place.countyFips === null ? undefined : countyShapes().get(place.countyFips);
  // Where the county is the city, its council is the city's.
  if (!shape || / city$/.test(shape.name)) return null;
  return { ...place, jurisdiction: shape.name, jurisdictionKind: 'county' };
}

const bare = (name: string) => name.replace(/^(?:City|Town|Village|Borough) of /, '');

const fill = (template: string, place: BodyPlace) =>
  template
    .replace('{place} City ', /\bCity$/.test(bare(place.jurisdiction)) ? '{place} ' : '{place} City ')
    .replace(
      '{place} Village ',
      /\bVillage$/.test(bare(place.jurisdiction)) ? '{place} ' : '{place} Village ',
    )
    .replace(
      '{place} Borough ',
      /\bBorough$/.test(bare(place.jurisdiction)) ? '{place} ' : '{place} Borough ',
    )
    .replace('{place}', bare(place.jurisdiction))
    .replace('{state}', stateNamed(place.state ?? '')?.name ?? '');
