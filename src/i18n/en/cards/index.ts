/** Cards and pages, which arrive when a reader opens one. */
export { billMessages } from './bills';
export { cardMessages } from './cards';
export { correctionColumns, correctionMessages, correctionText, correctionTitle } from './corrections';
export { creditMessages } from './credits';
export { eventSentence } from './eventSentence';
export { figureText } from './figureText';
export { fitsText } from './fits';
export { glossaryText, meaningOf } from './glossary';
export { gridMessages } from './grid';
export { groupMessages } from './groups';
export { guideText } from './guide';
export { measureMessages } from './measures';
export { powerMessages } from './power';
export { noteText } from './regionText';
export { siteSentence } from './siteSentence';
export { thenAndNowMessages } from './thenAndNow';
export {
  describeLoad,
  formatHours,
  formatMwh,
  formatOffset,
  formatSmallShare,
  formatYears,
  whatIfMessages,
} from './whatIf';
