/** Tells one change from every other. */
export function mutantKey(mutant: {
  fileName: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
  mutatorName: string;
  replacement?: string | undefined;
}): string;

export const strykerPlugins: readonly unknown[];
