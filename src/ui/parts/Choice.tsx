import { useId } from 'react';
import './choice.css';

interface ChoiceProps<T extends string> {
  title: string;
  options: readonly T[];
  names: Record<T, string>;
  value: T;
  onChange: (value: T) => void;
  /** One under the other instead of side by side. */
  stacked?: boolean;
}

/** One of a few words. */
export function Choice<T extends string>({
  title,
  options,
  names,
  value,
  onChange,
  stacked = false,
}: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className="choice" data-stacked={stacked}>
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option} className="check">
          <input type="radio" name={group} checked={option === value} onChange={() => onChange(option)} />
          <span>{names[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
