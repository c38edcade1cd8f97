/** The tables of the page: what is drawn, what is shown behind it, and what is saved are the same rows. */
import { eventSummary, labels, standingText, thenAndNowMessages } from '../../i18n/words';
import { type CsvCell, csvText } from '../../model/csv';
import type { SiteDetail } from '../../model/site';
import type { MinedPlace, Side, YearCount } from '../../model/thenAndNow';
import { trailOf } from '../../model/thenAndNow';
import { CONCERNS, type Concern, MECHANISMS } from '../../model/vocabulary';

/** Concerns that any column names, in the order of the vocabulary: the three that matter most first. */
export function namedConcerns(sides: readonly Side[]): Concern[] {
  return CONCERNS.filter((concern) => sides.some((side) => side.byConcern[concern] > 0));
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000;

/** Acts by column and concern. */
export function concernsCsv(sides: readonly Side[], day: string): string {
  return csvText(
    [
      thenAndNowMessages.csv.side,
      thenAndNowMessages.csv.concern,
      thenAndNowMessages.csv.acts,
      thenAndNowMessages.csv.share,
      thenAndNowMessages.csv.asOf,
    ],
    sides.flatMap((side) => [
      ...namedConcerns(sides).map((concern): CsvCell[] => [
        thenAndNowMessages.side[side.technology],
        labels.concern[concern],
        side.byConcern[concern],
        rounded(share(side.byConcern[concern], side.acts)),
        day,
      ]),
      [
        thenAndNowMessages.side[side.technology],
        thenAndNowMessages.concerns.withoutConcern,
        side.withoutConcern,
        rounded(share(side.withoutConcern, side.acts)),
        day,
      ],
    ]),
  );
}

/** Acts by column and step of the ladder. */
export function mechanismsCsv(sides: readonly Side[], day: string): string {
  return csvText(
    [
      thenAndNowMessages.csv.side,
      thenAndNowMessages.csv.mechanism,
      thenAndNowMessages.csv.acts,
      thenAndNowMessages.csv.share,
      thenAndNowMessages.csv.asOf,
    ],
    sides.flatMap((side) =>
      MECHANISMS.map((mechanism): CsvCell[] => [
        thenAndNowMessages.side[side.technology],
        `${mechanism} ${labels.mechanism[mechanism]}`,
        side.byMechanism[mechanism],
        rounded(share(side.byMechanism[mechanism], side.acts)),
        day,
      ]),
    ),
  );
}

/** Acts by column, year and step of the ladder, years without acts included. */
export function yearsCsv(sides: readonly Side[], aligned: boolean, day: string): string {
  return csvText(
    [
      thenAndNowMessages.csv.side,
      aligned ? thenAndNowMessages.csv.since : thenAndNowMessages.csv.year,
      thenAndNowMessages.csv.mechanism,
      thenAndNowMessages.csv.acts,
      thenAndNowMessages.csv.asOf,
    ],
    sides.flatMap((side) =>
      (aligned ? side.sinceFirst : side.byYear).flatMap(({ year, byMechanism }: YearCount) =>
        MECHANISMS.map((mechanism): CsvCell[] => [
          thenAndNowMessages.side[side.technology],
          year,
          `${mechanism} ${labels.mechanism[mechanism]}`,
          byMechanism[mechanism],
          day,
        ]),
      ),
    ),
  );
}

/** A place in words: its jurisdictions. */
export const placeName = (place: Pick<MinedPlace, 'jurisdictions' | 'state'>): string =>
  `${place.jurisdictions.join(', ')}${place.state === null ? '' : ` (${place.state})`}`;

/** Every step of every place; the history of sites whose details are known. */
export function placesCsv(
  places: readonly MinedPlace[],
  details: readonly SiteDetail[],
  day: string,
): string {
  const head = [
    thenAndNowMessages.csv.place,
    thenAndNowMessages.csv.state,
    thenAndNowMessages.csv.kind,
    thenAndNowMessages.csv.date,
    thenAndNowMessages.csv.what,
    thenAndNowMessages.csv.about,
    thenAndNowMessages.csv.text,
    thenAndNowMessages.csv.reason,
    thenAndNowMessages.csv.site,
    thenAndNowMessages.csv.event,
    thenAndNowMessages.csv.sources,
    thenAndNowMessages.csv.asOf,
  ];
  const rows = places.flatMap((place) =>
    trailOf(place, details, day).map((step): CsvCell[] => {
      const start = [placeName(place), place.state, thenAndNowMessages.places.kind[place.kind], step.date];
      if (step.kind === 'history') {
        const urls = details.find(({ id }) => id === step.site.id)?.records.flatMap(({ url }) => url ?? []);
        return [
          ...start,
          thenAndNowMessages.places.history,
          null,
          `${step.site.name}: ${step.step.text}`,
          null,
          step.site.id,
          null,
          [...new Set(urls)].join(' '),
          day,
        ];
      }
      const { event, reason } = step.act;
      return [
        ...start,
        `${event.mechanism} ${labels.mechanism[event.mechanism]}`,
        labels.technology[event.technology],
        [eventSummary(event), standingText(event, day)].filter((part) => part !== null).join(' '),
        thenAndNowMessages.reason(reason),
        place.sites.map(({ id }) => id).join(' '),
        event.id,
        event.attestedBy.join(' '),
        day,
      ];
    }),
  );
  return csvText(head, rows);
}
