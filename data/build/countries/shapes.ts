/** Outlines of the countries in the tables (Natural Earth 1:50 million, through `world-atlas`). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { ROOT } from '../pipeline';

/** ISO 3166-1 alpha-2 and numeric codes of the countries in the tables; `-` where world-atlas draws too few islands. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  `AE 784, AL 008, AM 051, AO 024, AR 032, AT 040, AU 036, AZ 031, BD 050, BE 056, BG 100, BH 048, BO 068,
   BR 076, BT 064, BY 112, CA 124, CH 756, CI 384, CL 152, CN 156, CO 170, CR 188, CV 132, CW 531, CZ 203,
   DE 276, DK 208, DO 214, EC 218, EG 818, ES 724, ET 231, FI 246, FO 234, FR 250, GB 826, GE 268, GH 288,
   GR 300, HK 344, HR 191, HU 348, ID 360, IE 372, IL 376, IM 833, IN 356, IQ 368, IR 364, IS 352, IT 380,
   JP 392, KE 404, KR 410, KZ 398, LA 418, LB 422, LK 144, LS 426, LT 440, LU 442, LV 428, MA 504, MD 498,
   MG 450, MK 807, MO 446, MU 480, MV -, MW 454, MX 484, MY 458, MZ 508, NC 540, NG 566, NL 528, NO 578,
   NP 524, NR 520, NZ 554, PA 591, PE 604, PG 598, PH 608, PK 586, PL 616, PT 620, PY 600, RO 642, RS 688,
   RU 643, SA 682, SE 752, SG 702, SI 705, SK 703, SV 222, SY 760, TH 764, TN 788, TR 792, TT 780, TV -,
   TW 158, TZ 834, UA 804, UG 800, US 840, UY 858, UZ 860, VE 862, VN 704, ZA 710`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

type Shape = Polygon | MultiPolygon;
let shapes: ReadonlyMap<string, Shape[]> | null = null;

/** The shapes under each numeric code; a country shares its code with its outlying islands. */
function shapesByNumber(): ReadonlyMap<string, Shape[]> {
  if (shapes) return shapes;
  const file = path.join(ROOT, 'node_modules/world-atlas/countries-50m.json');
  const topology: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
  const found = new Map<string, Shape[]>();
  for (const { id, geometry } of feature(topology, topology.objects.countries).features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    found.set(String(id), [...(found.get(String(id)) ?? []), geometry]);
  }
  shapes = found;
  return found;
}

/** Whether a two-letter code is one that the build knows. */
export const isKnownCountry = (code: string): boolean => COUNTRIES.has(code);

/** The outlines of a country; null where none is drawn. @param code two letters */
export const countryShapes = (code: string): readonly Shape[] | null =>
  shapesByNumber().get(COUNTRIES.get(code) ?? '') ?? null;
