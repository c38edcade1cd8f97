/** Readers' own files: what was found in them, what can be done, and what is said of them once they are a layer. */
export { expectedText, findingText, repairNames } from './findings';
export { keepMessages } from './keep';
export { ownMessages } from './messages';
export { ownText } from './ownText';
