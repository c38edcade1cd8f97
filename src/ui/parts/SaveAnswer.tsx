import { saveText } from './saveFile';

/** Formats in which the pages of answers save what they tell, as the command line prints it. */
const TYPES = { csv: 'text/csv', json: 'application/json', md: 'text/markdown' } as const;
export type AnswerFormat = keyof typeof TYPES;

/** One button a format. @param name of the file, without its ending */
export function SaveAnswer({
  name,
  labels,
  write,
}: {
  name: string;
  labels: Readonly<Record<AnswerFormat, string>>;
  write: (format: AnswerFormat) => string;
}) {
  return (
    <div className="button-row">
      {(['csv', 'json', 'md'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          onClick={() => saveText(write(format), TYPES[format], `${name}.${format}`)}
        >
          {labels[format]}
        </button>
      ))}
    </div>
  );
}
