/** What is asked of a case, and how much each part of it counts. */
import { useId } from 'react';
import { casesMessages, instrumentLabel, labels } from '../../i18n/words';
import type { State } from '../../model/region';
import { type Case, FEATURES, INSTRUMENTS } from '../../model/similar/features';
import { type CaseQuestion, MOST_MW, MOST_WEIGHT } from '../../model/similar/question';
import { asksAnything, NOTHING } from '../../model/similar/similar';
import { CONCERNS, JURISDICTION_KINDS } from '../../model/vocabulary';
import { Fold } from '../parts/Fold';
import { TypedField } from '../parts/TypedField';
import { typedNumber } from '../parts/typedNumber';

interface CaseFormProps {
  question: CaseQuestion;
  /** What is asked in all; null while it is not known. */
  asked: Case | null;
  states: readonly State[];
  onQuestion: (question: CaseQuestion) => void;
}

/** The size of a case as it is written in the field; empty asks nothing of it. */
function readMw(text: string): string | null {
  if (text.trim() === '') return '';
  const mw = typedNumber(text);
  return mw !== null && mw > 0 && mw <= MOST_MW ? String(mw) : null;
}

export function CaseForm({ question, asked, states, onQuestion }: CaseFormProps) {
  const { described, weights, record } = question;
  const id = useId();
  const none = record === null ? casesMessages.notAsked : casesMessages.asRecord;
  const say = (part: Partial<Case>) => onQuestion({ ...question, described: { ...described, ...part } });
  const counting = FEATURES.filter(
    (feature) => asked !== null && asksAnything({ ...NOTHING, [feature]: asked[feature] }),
  );
  return (
    <div className="cases-form">
      <div className="cases-fields">
        <label>
          <span>{casesMessages.feature.state}</span>
          <select
            className="field select"
            value={described.state ?? ''}
            onChange={(event) => say({ state: event.target.value || null })}
          >
            <option value="">{none}</option>
            {states.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div className="cases-field">
          <label htmlFor={`${id}-mw`}>{casesMessages.feature.mw}</label>
          <TypedField
            id={`${id}-mw`}
            inputMode="decimal"
            placeholder={none}
            value={described.mw?.toString() ?? ''}
            read={readMw}
            problem={casesMessages.noMw(MOST_MW)}
            onValue={(mw) => say({ mw: mw === '' ? null : Number(mw) })}
          />
        </div>
        <label>
          <span>{casesMessages.feature.kind}</span>
          <select
            className="field select"
            value={described.kind ?? ''}
            onChange={(event) =>
              say({ kind: JURISDICTION_KINDS.find((word) => word === event.target.value) ?? null })
            }
          >
            <option value="">{none}</option>
            {JURISDICTION_KINDS.map((word) => (
              <option key={word} value={word}>
                {labels.jurisdictionKind[word]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{casesMessages.feature.formerMine}</span>
          <select
            className="field select"
            value={described.formerMine === null ? '' : described.formerMine ? 'yes' : 'no'}
            onChange={(event) =>
              say({ formerMine: event.target.value === '' ? null : event.target.value === 'yes' })
            }
          >
            <option value="">{none}</option>
            <option value="yes">{casesMessages.mine.yes}</option>
            <option value="no">{casesMessages.mine.no}</option>
          </select>
        </label>
      </div>
      <Words
        title={casesMessages.instruments(described.instruments?.length ?? 0)}
        words={INSTRUMENTS}
        chosen={described.instruments ?? []}
        name={instrumentLabel}
        onChosen={(instruments) => say({ instruments })}
      />
      <Words
        title={casesMessages.grounds(described.grounds?.length ?? 0)}
        words={CONCERNS}
        chosen={described.grounds ?? []}
        name={(word) => labels.concern[word]}
        onChosen={(grounds) => say({ grounds })}
      />
      {counting.length > 0 && (
        <fieldset className="cases-weights">
          <legend>{casesMessages.weights}</legend>
          {counting.map((feature) => (
            <label key={feature}>
              <span>{casesMessages.feature[feature]}</span>
              <input
                type="range"
                min={0}
                max={MOST_WEIGHT}
                step={0.5}
                value={weights[feature]}
                aria-label={casesMessages.weightOf(casesMessages.feature[feature])}
                onChange={(event) =>
                  onQuestion({ ...question, weights: { ...weights, [feature]: Number(event.target.value) } })
                }
              />
              <output>{weights[feature]}</output>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Words<Word extends string>({
  title,
  words,
  chosen,
  name,
  onChosen,
}: {
  title: string;
  words: readonly Word[];
  chosen: readonly Word[];
  name: (word: Word) => string;
  /** Null when none is chosen. */
  onChosen: (words: readonly Word[] | null) => void;
}) {
  return (
    <Fold title={title} chosen={chosen.length > 0}>
      <div className="cases-words">
        {words.map((word) => (
          <label key={word} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(word)}
              onChange={(event) => {
                const next = words.filter((other) =>
                  other === word ? event.target.checked : chosen.includes(other),
                );
                onChosen(next.length === 0 ? null : next);
              }}
            />
            <span>{name(word)}</span>
          </label>
        ))}
      </div>
    </Fold>
  );
}
