/** Answers on a place beside its report: what comes next. */

export { calendarFiles, calendarNote, calendarText, calendarTitle, feedText, icsEvent } from './calendar';
export { nextMessages } from './comesNext';
export { endingLabel, endingLines, endingNote } from './endings';
export { figuresFiles } from './figures';
export { placeMessages } from './place';
export { comparisonFiles, rankColumn, rankFiles, rankNote, rankValue } from './rank';
export { caseText, similarFiles, similarReasons } from './similar';
export { surroundingsLines, surroundingsNote } from './surroundings';
