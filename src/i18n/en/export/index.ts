/** The studio, pictures, data files and citations. */
export { altPlaces, altSentences, altText } from './altText';
export { citationWords, metadataWords } from './citation';
export { embedText } from './embed';
export { exportColumns, exportTableWords } from './exportTables';
export { exportText } from './exportText';
export { eventFilterWords, siteFilterWords } from './filterWords';
export { feetLength, metricLength, mileLength, NORTH, SCALE_APART, scaleLatitude } from './furnitureText';
export { pictureErrors } from './pictureErrors';
export { reopenMessages } from './reopen';
export { panelsProblemText, seriesProblemText, seriesText } from './series';
export { seriesStudioText } from './seriesStudio';
export { sizeProblemText } from './sizeProblem';
export { storyText } from './story';
export { formatPictureSize, presetName, studioText } from './studio';
