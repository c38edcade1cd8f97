/** Readers' own files: what was found in them, and what can be done. */
export { expectedText, findingText, repairNames } from './findings';
