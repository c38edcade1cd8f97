/** What a first visit needs: the page around the map, the lists, the legend and the map. */
export { eventSummary, toldActSummary } from './actSentence';
export { areaName, areaPlaceLines, placeText } from './areaNames';
export { failures } from './failures';
export {
  coordinatesText,
  formatDate,
  formatHour,
  formatHourThere,
  formatKm2,
  formatMegawatts,
  formatMgd,
  formatMw,
  formatNumber,
  formatShare,
  inText,
  listOf,
  MONTH_NAMES,
} from './format';
export { windowMessages } from './gridWindow';
export { labels } from './labels';
export { legendText } from './legendText';
export { linkNoteText } from './linkNotes';
export {
  actLine,
  areaLine,
  clusterLine,
  countyLine,
  lineWithAct,
  mapNames,
  mapReasons,
  measureLine,
  siteLine,
  somewhereLine,
  stateLine,
  statewideValue,
} from './mapText';
export { measureKindText, measureStateText, measureText, standingText } from './measureText';
export { messages } from './messages';
export { pictureText } from './pictureText';
export { countryName, regionTitle, shortRegionTitle } from './regionTitle';
export { rangeWords, scaleWords, standingWords, waterClassWords } from './scaleText';
export { inForceText, timelineText } from './timelineText';
export { documentTitleText, endingsOfDay, headlineText, subtitleText, titleText } from './viewTitle';
