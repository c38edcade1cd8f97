/**
 * Finds the file of a state among those that were fetched.
 * @param states two letters each, in the order of `files`
 * @returns throws RangeError naming a state whose file was not fetched
 */
export function fileOf<T>(states: readonly string[], files: readonly T[]): (state: string) => T {
  const known = new Map(states.map((state, index) => [state, files[index]]));
  return (state) => {
    const file = known.get(state);
    if (file === undefined) throw new RangeError(`the file of ${state} was not fetched`);
    return file;
  };
}
