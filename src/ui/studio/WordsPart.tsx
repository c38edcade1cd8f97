import { type ComponentProps, useId, useRef } from 'react';
import { studioText } from '../../i18n/words';
import { type SnapshotSettings, TEXT_LIMITS } from '../../model/snapshot/settings';
import type { ProposedWords } from '../../state/exporter';
import type { Latest } from '../parts/useLatest';
import { useApp } from '../store';

type WordName = keyof ProposedWords;

interface WordFieldProps {
  name: WordName;
  label: string;
  settings: SnapshotSettings;
  proposed: ProposedWords | null;
  /** Lines of the field; a single line is sent by Enter. */
  rows: number;
  describedBy?: string;
}

/** One text of the picture: as proposed, or as the reader has it. */
export function WordField({ name, label, settings, proposed, rows, describedBy }: WordFieldProps) {
  const id = useId();
  const setStudio = useApp((state) => state.setStudio);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const own = settings[name];
  const proposal = proposed?.[name] ?? '';
  const Field = (rows === 1 ? 'input' : 'textarea') as 'textarea';
  const size: ComponentProps<'textarea'> = rows === 1 ? {} : { rows };
  return (
    <div className="studio-word">
      <div className="studio-word-head">
        <label htmlFor={id}>{label}</label>
        {own !== null && own !== proposal && (
          <button
            type="button"
            className="button button-link"
            aria-label={studioText.words.backOf(label)}
            onClick={() => {
              setStudio({ [name]: null });
              field.current?.focus();
            }}
          >
            {studioText.words.back}
          </button>
        )}
      </div>
      <Field
        {...size}
        id={id}
        ref={field}
        className="field"
        autoComplete="off"
        maxLength={TEXT_LIMITS[name]}
        value={own ?? proposal}
        aria-describedby={describedBy}
        onChange={(event) => setStudio({ [name]: event.target.value })}
      />
    </div>
  );
}

/** Headline, subtitle and note. */
export function WordsPart({
  settings,
  proposal,
}: {
  settings: SnapshotSettings;
  proposal: Latest<ProposedWords>;
}) {
  const id = useId();
  const common = { settings, proposed: proposal.value };
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{studioText.words.title}</h3>
      <p className={proposal.failed === null ? 'help' : 'help help-alert'}>
        {proposal.failed === null ? studioText.words.help : studioText.words.failed}
      </p>
      <WordField {...common} name="headline" label={studioText.words.headline} rows={2} />
      <WordField {...common} name="subtitle" label={studioText.words.subtitle} rows={2} />
      <WordField {...common} name="note" label={studioText.words.note} rows={2} />
    </section>
  );
}
