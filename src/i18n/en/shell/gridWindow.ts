/** The words of the window of years, apart from those of cards: the legend shows it from the start. */
export const windowMessages = {
  label: 'Years',
  first: 'First year measured',
  last: 'Last year measured',
  to: 'to',
  subAreas: 'Areas inside larger ones are measured from 2020 on.',
} as const;
