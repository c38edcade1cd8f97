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

/** Remembers the answer of `compute` for each object that it was asked of, for as long as the object lives. */
export function perObject<Subject extends object, Answer>(
  compute: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { answer: Answer }>();
  return (subject) => {
    let known = answers.get(subject);
    if (known === undefined) {
      known = { answer: compute(subject) };
      answers.set(subject, known);
    }
    return known.answer;
  };
}

/** The answer of work that is cut into pieces, in one go. */
export function whole<T>(work: Generator<void, T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
