/** Reports as Markdown, and the figures of the methods text. */
export { gridWords } from './gridReport';
export { powerFiles } from './powerTables';
export { reportCsv, reportJson } from './reportJson';
export { reportMarkdown } from './reportMarkdown';
