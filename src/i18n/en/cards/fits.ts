/** Words of the question how much new load fits at a share and in a season. */
import type { FitPercent, FitSeason } from '../../../model/grid/fitsAsked';
import { formatNumber } from '../shell/format';

const NBSP = '\u00a0';
const percentText = (percent: FitPercent) =>
  `${formatNumber(percent, percent.toString().split('.')[1]?.length ?? 0)}${NBSP}%`;

const within: Record<FitSeason, string> = {
  year: 'a year',
  summer: 'from April to October',
  winter: 'from November to March',
};

export const fitsText = {
  title: 'How much fits at another share or in one season',
  share: 'Curtailed, at most',
  percent: percentText,
  season: 'Season',
  seasons: { year: 'Whole year', summer: 'Summer', winter: 'Winter' } satisfies Record<FitSeason, string>,
  answer: (percent: FitPercent, season: FitSeason, years: string) =>
    `of new constant load fit, if at most ${percentText(percent)} of its energy ${within[season]} is curtailed; hours of ${years}.`,
  figure: (percent: FitPercent, season: FitSeason) =>
    `new MW that fit at ${percentText(percent)} of energy curtailed ${within[season]}`,
  unknown: 'Not known: there are no hours of this season in these years.',
  ofSeason: {
    summer:
      'Judged by the hours of April to October alone, as a share of what the load would draw in them: winter may allow less.',
    winter:
      'Judged by the hours of November to March alone, as a share of what the load would draw in them: summer may allow less.',
  },
  toMap: 'Show this for all areas on the map',
} as const;
