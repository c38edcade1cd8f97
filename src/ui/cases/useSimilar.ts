import { useMemo } from 'react';
import type { ReportData } from '../../model/report/tables';
import type { Case } from '../../model/similar/features';
import { FEATURES } from '../../model/similar/features';
import type { CaseQuestion } from '../../model/similar/question';
import {
  asksAnything,
  caseOfEvent,
  caseOfSite,
  NOTHING,
  type Similar,
  similarTo,
} from '../../model/similar/similar';
import { eventsById, sitesById, viewDate } from '../../state/selectors';
import type { Detail } from '../parts/useDetail';
import { useFights } from '../parts/useFights';
import { useApp } from '../store';

/** The answer, and what it was asked with. */
export interface SimilarAnswer {
  /** What the record gives and the reader says. */
  asked: Case;
  /** What the record gives; null without one. */
  given: Case | null;
  /** Null while nothing that counts is asked. */
  similar: Similar | null;
}

/** What the reader says replaces what the record gives. */
const merged = (described: Case, given: Case): Case => ({
  state: described.state ?? given.state,
  mw: described.mw ?? given.mw,
  kind: described.kind ?? given.kind,
  instruments: described.instruments ?? given.instruments,
  grounds: described.grounds ?? given.grounds,
  formerMine: described.formerMine ?? given.formerMine,
});

/** Cases like a described one, or like that of a record. */
export function useSimilar(
  { record, described, weights }: CaseQuestion,
  data: ReportData,
): Detail<SimilarAnswer> {
  const day = useApp(viewDate);
  const events = useApp(eventsById);
  const sites = useApp(sitesById);
  const files = useFights();
  const known = files.kind === 'ready' ? files.value : null;
  const answer = useMemo((): SimilarAnswer | null => {
    if (known === null) return null;
    const world = { ...data, ...known };
    const event = record?.kind === 'event' ? events.get(record.id) : undefined;
    const site = record?.kind === 'site' ? sites.get(record.id) : undefined;
    const own = event ? caseOfEvent(event, world, day) : site ? caseOfSite(site, world, day) : null;
    const asked = merged(described, own?.asked ?? NOTHING);
    const counts = FEATURES.some(
      (feature) => weights[feature] > 0 && asksAnything({ ...NOTHING, [feature]: asked[feature] }),
    );
    return {
      asked,
      given: own?.asked ?? null,
      similar: counts ? similarTo(asked, world, day, { weights, without: own?.without ?? new Set() }) : null,
    };
  }, [known, data, record, described, weights, events, sites, day]);
  return files.kind === 'ready' ? { kind: 'ready', value: answer } : files;
}
