/** What is said of layers that are off by default: legend, hover line, list and card. Arrives when one is switched on. */
export { plantFacts, plantLine, plantText } from './plantsText';
export { wireLine, wiresText } from './wiresText';
