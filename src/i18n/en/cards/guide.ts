/** The short guide, on demand. */
import { formatDate } from '../shell/format';

export const guideText = {
  what: 'What this is',
  whatText: (recordUpTo: string | null) =>
    `A map of data centers and crypto mines, of the power grid that feeds them, and of what towns, counties and states have decided about them.${
      recordUpTo === null ? '' : ` The record was read up to ${formatDate(recordUpTo)}.`
    } It takes no side. What is not recorded is not shown, and a place without a record may still have seen opposition.`,
  colors: 'What the colors mean',
  colorsText:
    'Areas are colored by one subject at a time: at first by the strongest measure in force, from disclosure rules to bans. The legend says which, and “Color areas by” changes it. Marks are sites: the shape tells what kind, the size how many megawatts (MW). A ring with a number stands for so many sites.',
  place: 'How to find your county',
  placeText:
    'Type a county, town, ZIP code or company into the search, or click the map. A card opens with what is in force there, which sites there are, and who runs the grid.',
  figures: 'Where a figure comes from',
  figuresText:
    'Every figure has a date and a source. The button beside it copies all three. At the end of each card stand its sources; “Data & credits” lists them all, with what each one lacks.',
  inForce: 'What “in force” means',
  inForceText:
    'A measure is in force when it was adopted and has not ended on the day viewed. Where no source tells of an end, that is said: it may be over. A measure that is only proposed, was voted down or has run out is not in force. Ask the place itself before you rely on it.',
} as const;
