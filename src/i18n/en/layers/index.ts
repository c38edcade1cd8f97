/** What is said of layers that are off by default: legend, hover line, list and card. Arrives when one is switched on. */
export { choiceFilterWords } from './choiceWords';
export {
  hallFacts,
  hallLine,
  hallText,
  territoryFacts,
  territoryLine,
  territoryText,
  tribalFacts,
  tribalLine,
  tribalText,
} from './outlinesText';
export { plantFacts, plantLine, plantText } from './plantsText';
export { populationLine, populationText } from './populationText';
export { waterFacts, waterText } from './waterText';
export { wireLine, wiresText } from './wiresText';
