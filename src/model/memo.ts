/** Remembers the last answer of `compute`; equal inputs (by identity) give the same answer object. */
export function lastAnswer<Inputs extends readonly unknown[], Answer>(
  compute: (...inputs: Inputs) => Answer,
): (...inputs: Inputs) => Answer {
  let last: { inputs: Inputs; answer: Answer } | null = null;
  return (...inputs) => {
    if (last?.inputs.every((input, index) => input === inputs[index])) return last.answer;
    last = { inputs, answer: compute(...inputs) };
    return last.answer;
  };
}
