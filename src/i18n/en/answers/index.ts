/** Answers on a place beside its report: what comes next. */

export { atlasMessages, atlasText } from './atlas';
export {
  calendarFiles,
  calendarKinds,
  calendarNote,
  calendarText,
  calendarTitle,
  feedText,
  icsEvent,
} from './calendar';
export { casesMessages } from './casesPage';
export { changeKinds, changeLines, changesFiles, changesMessages, changeTitle } from './changes';
export { nextMessages } from './comesNext';
export { drawMessages } from './draw';
export { endingLabel, endingLines, endingNote } from './endings';
export { actRowsCsv, figureRecordsCsv, siteRowsCsv } from './figureRecords';
export {
  figureGroups,
  figureName,
  figureSentence,
  figuresFiles,
  figureWhole,
  ownerSides,
} from './figures';
export { figuresMessages } from './figuresPage';
export { sheetMessages, sheetText } from './hearing';
export { landAroundLines } from './landAround';
export { placeMessages } from './place';
export { previewText } from './preview';
export { comparisonFiles, measureWords, rankColumn, rankFiles, rankKind, rankNote, rankValue } from './rank';
export { rankMessages } from './rankPage';
export {
  caseText,
  instrumentLabel,
  matchName,
  similarFiles,
  similarNote,
  similarReasons,
  voteText,
} from './similar';
export { surroundingsLines, surroundingsNote } from './surroundings';
