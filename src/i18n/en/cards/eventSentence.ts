/** Sentences on acts, made from facts in our own words and never from a tracker's prose. */
import type { EventDetail, OppositionEvent } from '../../../model/event';
import { eventSummary } from '../shell/actSentence';
import { formatNumber, inText, plural } from '../shell/format';
import { labels } from '../shell/labels';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers in words: "two", "12". */
const inWords = (number: number): string => SMALL[number] ?? formatNumber(number);

/**
 * What a card says of an act when it is copied: the act in one sentence, then concerns, sources, and who attests it.
 * @param detail null while it is not known: the text then says nothing of sources
 */
export function eventSentence(event: OppositionEvent, detail: Pick<EventDetail, 'sources'> | null): string {
  const concerns = event.concerns.map((concern) => inText(labels.concern[concern]));
  const parts = [
    concerns.length === 0 ? 'No concern on record' : `Concerns: ${concerns.join(', ')}`,
    detail === null ? null : sourceWords(detail),
    `attested by ${inWords(event.attestedBy.length)} ${plural(event.attestedBy.length, { one: 'dataset', other: 'datasets' })}`,
  ];
  return `${eventSummary(event)} ${parts.filter((part) => part !== null).join('; ')}.`;
}

/** "3 sources, 1 official"; "no page is cited". */
function sourceWords({ sources }: Pick<EventDetail, 'sources'>): string {
  const pages = new Map(sources.flatMap(({ url, tier }) => (url === null ? [] : [[url, tier] as const])));
  if (pages.size === 0) return 'no page is cited';
  const official = [...pages.values()].filter((tier) => tier === 'official').length;
  return `${formatNumber(pages.size)} ${plural(pages.size, { one: 'source', other: 'sources' })}, ${official === 0 ? 'none' : formatNumber(official)} official`;
}
