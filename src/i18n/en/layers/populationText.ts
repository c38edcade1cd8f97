/** The words of the population. */
import { formatNumber, plural } from '../shell/format';

export const populationText = {
  /** A class of dots. @param least people around a dot, and `next` those of the next class */
  row: (least: number, next: number) =>
    least === 1
      ? `Fewer than ${formatNumber(next)} people`
      : Number.isFinite(next)
        ? `${formatNumber(least)} to ${formatNumber(next - 1)} people`
        : `${formatNumber(least)} people or more`,
  choice: 'People around a dot',
  note: 'The larger a dot, the more people; the figure beside a row counts people around the dots in view. United States and Puerto Rico, census of 2020. From closer up a dot is a census block group, of mostly 600 to 3,000 people, drawn at the middle of its people, not at their homes; from afar it is the block groups around it. Other countries: not in this extract.',
  subject: 'population by census block groups',
} as const;

/** To how many people a figure on the map is rounded: to hundreds, and to tens below a thousand. */
const about = (people: number) =>
  people < 1_000 ? Math.ceil(people / 10) * 10 : Math.round(people / 100) * 100;

/** One line on a dot. @param people who live around it, in 2020 */
export const populationLine = (people: number): string =>
  `About ${plural(about(people), { one: '# person', other: '# people' })} around this dot, 2020`;
