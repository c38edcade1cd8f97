/** Sourced figures by grid area, and NERC's rating of the assessment area that each lies in. */

import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { AdequacyRating, AreaClaim, AreaClaims } from '../../../src/model/grid/claims';
import type { AdequacyRisk } from '../../../src/model/grid/pressure';
import { AREAS_FILE, readAreas } from '../grid/tables';
import type { Step, StepContext } from '../pipeline';

const CLAIMS_FILE = 'data/tables/grid/forward-facts.csv';
const ASSESSMENT_FILE = 'data/tables/grid/assessment-areas.csv';
const RATING_METRIC = 'NERC 2025 LTRA risk category';
const RISKS: readonly AdequacyRisk[] = ['normal', 'elevated', 'high'];

export const gridClaimsStep: Step = {
  name: 'grid-claims',
  module: import.meta.filename,
  inputs: [AREAS_FILE, CLAIMS_FILE, ASSESSMENT_FILE],
  needs: [],
  run(context) {
    const areas = readAreas(context);
    const { byArea, ratings } = readClaims(context, [...areas.keys()]);
    const assessmentAreas = readAssessmentAreas(context, [...areas.keys()], [...ratings.keys()]);
    const built: AreaClaims = {};
    for (const id of [...areas.keys()].sort()) {
      const claims = byArea.get(id) ?? [];
      const adequacy = ratings.get(assessmentAreas.get(id) ?? id) ?? null;
      if (claims.length > 0 || adequacy !== null) built[id] = { claims, adequacy };
    }
    return { 'area-claims.json': JSON.stringify(built) };
  },
};

/**
 * Claims by area id, and ratings by area id or by the name of the assessment area where no area has it alone.
 * @throws BadData on unknown areas, ratings that are no word of the scale, and links that are not https
 */
function readClaims(context: StepContext, areas: readonly string[]) {
  const rows = readTable(CLAIMS_FILE, context.source(CLAIMS_FILE), [
    'area',
    'scope',
    'metric',
    'period',
    'value',
    'unit',
    'title',
    'url',
    'read',
    'note',
  ]);
  const check = new Checks(CLAIMS_FILE);
  const byArea = new Map<string, AreaClaim[]>();
  const ratings = new Map<string, AdequacyRating>();
  for (const row of rows) {
    const area = check.word(row, 'area', areas);
    const scope = check.text(row, 'scope', { required: true });
    const metric = check.text(row, 'metric', { required: true });
    const value = check.text(row, 'value', { required: true });
    const title = check.text(row, 'title', { required: true });
    const url = check.https(row, 'url', { required: true });
    const read = check.word(row, 'read', ['excerpt', 'fullText'], { required: true });
    if (!scope || !metric || !value || !title || !url || !read) continue;
    const { period, unit } = row.cells;
    const claim: AreaClaim = {
      scope,
      metric,
      period,
      value,
      unit,
      title,
      url,
      read,
      note: check.text(row, 'note'),
    };
    if (area) byArea.set(area, [...(byArea.get(area) ?? []), claim]);
    if (metric !== RATING_METRIC) continue;
    const risk = check.word(row, 'value', RISKS, { required: true });
    if (risk) ratings.set(area ?? scope, { risk, assessmentArea: scope, claim });
  }
  check.done();
  return { byArea, ratings };
}

/** @throws BadData on unknown areas and assessment areas without a rating */
function readAssessmentAreas(
  context: StepContext,
  areas: readonly string[],
  rated: readonly string[],
): Map<string, string> {
  const rows = readTable(ASSESSMENT_FILE, context.source(ASSESSMENT_FILE), [
    'area',
    'assessmentArea',
    'reason',
  ]);
  const check = new Checks(ASSESSMENT_FILE);
  check.unique(rows, 'area');
  const found = new Map<string, string>();
  for (const row of rows) {
    const area = check.word(row, 'area', areas, { required: true });
    const assessmentArea = check.word(row, 'assessmentArea', rated, { required: true });
    if (area && assessmentArea) found.set(area, assessmentArea);
  }
  check.done();
  return found;
}
