import { useId, useState } from 'react';
import { expectedText, ownMessages } from '../../i18n/words';
import { reportedCsv } from '../../model/own/reportedCsv';
import type { Draft, Drafts } from '../../state/own/drafts';
import { saveText } from '../parts/saveFile';
import { Columns } from './Columns';
import { FindingsList } from './FindingsList';
import { LoadForm } from './LoadForm';
import { Repairs } from './Repairs';

interface DraftProps {
  draft: Draft;
  drafts: Drafts;
}

/** One file that was brought: how far it is, what was understood, what can be mended, and its way onto the map. */
export function DraftPart({ draft, drafts }: DraftProps) {
  const heading = useId();
  const { serial, name, stage } = draft;
  const isWorking = stage.kind === 'waiting' || stage.kind === 'reading';
  return (
    <section className="own-file" aria-labelledby={heading} aria-busy={isWorking}>
      <h3 id={heading} translate="no">
        {name}
      </h3>
      <div role="status">
        {stage.kind === 'waiting' && <p>{ownMessages.waiting}</p>}
        {stage.kind === 'reading' && (
          <>
            <p>{ownMessages.reading(stage.done, stage.rows)}</p>
            <progress max={1} value={stage.rows === 0 ? undefined : stage.done / stage.rows} />
          </>
        )}
        {stage.kind === 'failed' && <p className="help-alert">{stage.reason}</p>}
        {stage.kind === 'unreadable' && (
          <p className="help-alert">
            {ownMessages.unreadable(expectedText(stage.finding))}{' '}
            {stage.finding.value !== '' && <q translate="no">{stage.finding.value}</q>}
          </p>
        )}
      </div>
      {draft.last && <Understood draft={draft} drafts={drafts} last={draft.last} isWorking={isWorking} />}
      <p className="button-row">
        {stage.kind === 'failed' && (
          <button type="button" className="button" onClick={() => drafts.retry(serial)}>
            {ownMessages.retry}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={() => drafts.discard(serial)}>
          {isWorking ? ownMessages.stop : ownMessages.discard}
        </button>
      </p>
    </section>
  );
}

/** What was understood of a file that can be read. It stays while the file is read anew. */
function Understood({
  draft,
  drafts,
  last: { inspection, id },
  isWorking,
}: DraftProps & { last: NonNullable<Draft['last']>; isWorking: boolean }) {
  const [loaded, setLoaded] = useState<string | null>(null);
  const { rows, loaded: sound, reported, findings } = inspection;
  const saveRejects = () =>
    saveText(
      reportedCsv(inspection, expectedText),
      'text/csv',
      ownMessages.rejects.file(draft.name.replace(/\.\w+$/, '')),
    );
  return (
    <div className="own-understood">
      <p className="help">{ownMessages.understood(inspection)}</p>
      <p>
        <strong>{ownMessages.counted(rows, sound, reported)}</strong>
      </p>
      <Repairs
        findings={findings}
        made={draft.repairs}
        disabled={isWorking}
        onRepair={(kind, on) => drafts.repair(draft.serial, kind, on)}
      />
      {findings.length > 0 && (
        <FindingsList
          findings={findings}
          disabled={isWorking}
          onRepair={(kind) => drafts.repair(draft.serial, kind, true)}
        />
      )}
      {reported > 0 && (
        <div>
          <button type="button" className="button" onClick={saveRejects}>
            {ownMessages.rejects.save(reported)}
          </button>
          <p className="help">{ownMessages.rejects.help}</p>
        </div>
      )}
      <Columns
        understood={inspection.understood}
        disabled={isWorking}
        onField={(part, column, field) => drafts.setField(draft.serial, part, column, field)}
      />
      <LoadForm
        key={id}
        file={draft.name}
        id={id}
        inspection={inspection}
        disabled={isWorking}
        onLoaded={(said) => {
          if (reported === 0) drafts.discard(draft.serial);
          else setLoaded(said);
        }}
      />
      {loaded !== null && (
        <p role="status">
          {loaded} {ownMessages.leftOut(reported)}
        </p>
      )}
    </div>
  );
}
