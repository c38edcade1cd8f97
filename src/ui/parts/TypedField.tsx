import { type ComponentProps, useId, useState } from 'react';

interface TypedFieldProps
  extends Pick<ComponentProps<'input'>, 'aria-label' | 'id' | 'inputMode' | 'placeholder'> {
  value: string;
  /** Id of the help that holds for the field whatever is in it. */
  describedBy?: string;
  /** What is meant by what was typed; null when it can't be used. */
  read: (text: string) => string | null;
  /** Said while what is typed can't be used. */
  problem: string;
  onValue: (value: string) => void;
}

/** Asks when the reader has written the value, not with each letter of it; what can't be used stays, and is told. */
export function TypedField({ value, describedBy, read, problem, onValue, ...input }: TypedFieldProps) {
  const problemId = useId();
  const [draft, setDraft] = useState<{ of: string; text: string } | null>(null);
  // Another value from outside (a link, going back) is not what was being changed.
  const text = draft?.of === value ? draft.text : value;
  const invalid = read(text) === null;
  const take = () => {
    const next = read(text);
    if (next === null) return;
    setDraft(null);
    if (next !== value) onValue(next);
  };
  return (
    <>
      <input
        {...input}
        className="field"
        type="text"
        autoComplete="off"
        value={text}
        aria-invalid={invalid}
        aria-describedby={
          [describedBy, invalid ? problemId : undefined].filter(Boolean).join(' ') || undefined
        }
        onChange={(event) => setDraft({ of: value, text: event.target.value })}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      {invalid && (
        <p id={problemId} className="help help-alert">
          {problem}
        </p>
      )}
    </>
  );
}
