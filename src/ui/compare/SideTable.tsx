/** Two to four things side by side: what differs first, then what is the same. */
import { type ReactNode, useState } from 'react';
import { cardMessages } from '../../i18n/words';
import type { Figure } from '../../model/provenance';
import type { TablePicture } from '../../state/exporter';
import { SuggestOnPage } from '../corrections/SuggestCorrection';
import { CopyFigure } from '../parts/CopyFigure';
import { toClipboard } from '../parts/clipboard';
import { distinct } from '../parts/distinct';
import { SaveBundle } from '../parts/SaveBundle';
import { saveFile, saveText } from '../parts/saveFile';
import { useExporter } from '../store';
import { dateWords, type SideRow } from './side';

interface SideTableProps {
  caption: string;
  /** Of each column its name, which labels its cells on a phone, and its head. */
  heads: readonly { id: string; name: string; head: ReactNode }[];
  rows: readonly SideRow[];
  /** What stands in the cells of a row whose details are not there; null where they are. */
  pending?: (row: SideRow) => string | null;
}

/** The table; on a phone each fact is a block with a line for each thing. */
export function SideTable({ caption, heads, rows, pending = () => null }: SideTableProps) {
  const parts = [
    { title: cardMessages.compare.differs, own: rows.filter(({ differs }) => differs) },
    { title: cardMessages.compare.same, own: rows.filter(({ differs }) => !differs) },
  ];
  const divided = heads.length > 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section className="compare-scroll" aria-label={cardMessages.compare.scroll} tabIndex={0}>
      <table className="compare-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{cardMessages.compare.rowHead}</th>
            {heads.map(({ id, head }) => (
              <th scope="col" key={id}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(
          ({ title, own }) =>
            own.length > 0 && (
              <tbody key={title}>
                {divided && (
                  <tr className="compare-part">
                    <th scope="rowgroup" colSpan={heads.length + 1}>
                      {title}
                    </th>
                  </tr>
                )}
                {own.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">{row.label}</th>
                    {row.cells.map((figures, index) => (
                      <td key={heads[index]?.id} data-of={heads[index]?.name}>
                        {pending(row) === null ? <Lines figures={figures} /> : <i>{pending(row)}</i>}
                        {divided && <Bar numbers={row.numbers} index={index} />}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            ),
        )}
      </table>
    </section>
  );
}

/** How large a figure is beside the largest of its row; the figure itself stands above it. */
function Bar({ numbers, index }: { numbers: SideRow['numbers']; index: number }) {
  const known = (numbers ?? []).filter((number) => number !== null);
  const value = numbers?.[index] ?? null;
  const most = Math.max(0, ...known);
  if (value === null || known.length < 2 || most === 0 || Math.min(...known) < 0) return null;
  return (
    <svg className="compare-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={(value / most) * 100} height={4} />
    </svg>
  );
}

function Lines({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul className="cell-lines">
      {distinct(figures).map(({ key, item: figure }) => (
        <li key={key}>
          <span className={figure.claim === 'unknown' ? 'value-unknown' : undefined}>
            {figure.value}
            {figure.date !== null && figure.claim !== 'unknown' && <small>{dateWords(figure.date)}</small>}
          </span>
          {figure.claim !== 'unknown' && figure.sources.length > 0 && <CopyFigure figure={figure} />}
        </li>
      ))}
    </ul>
  );
}

/** Opens a correction of a figure of the table. */
export function SideCorrection({ names, rows }: { names: readonly string[]; rows: readonly SideRow[] }) {
  return (
    <SuggestOnPage
      name={names.join(' / ')}
      says={null}
      figures={() =>
        rows.flatMap(({ label, cells }) =>
          cells.flatMap((figures, at) =>
            figures.map((figure) => ({ ...figure, label: `${names[at] ?? ''}, ${label}` })),
          ),
        )
      }
    />
  );
}

/** Copies, saves and prints the table. */
export function SideTools({
  text,
  csv,
  picture,
  ready,
}: {
  text: () => string;
  csv: () => string;
  picture: () => TablePicture;
  ready: boolean;
}) {
  const exporter = useExporter();
  const [said, setSaid] = useState('');
  const copy = () => {
    toClipboard(text()).then(
      () => setSaid(cardMessages.compare.copied),
      () => setSaid(cardMessages.compare.copyFailed),
    );
  };
  const save = () => saveText(csv(), 'text/csv', 'headroom-comparison.csv');
  const savePicture = async (format: 'png' | 'svg') => {
    try {
      const { blob, filename } = await exporter.table(picture(), format);
      saveFile(blob, filename);
      setSaid('');
    } catch (error) {
      const isTold = error instanceof Error && error.message !== '';
      setSaid(isTold ? error.message : cardMessages.compare.pictureFailed);
    }
  };
  return (
    <div className="compare-tools">
      <button type="button" className="button" disabled={!ready} onClick={copy}>
        {cardMessages.compare.copyTable}
      </button>
      <button type="button" className="button" disabled={!ready} onClick={save}>
        {cardMessages.compare.saveCsv}
      </button>
      {(['png', 'svg'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          disabled={!ready}
          onClick={() => void savePicture(format)}
        >
          {cardMessages.compare.savePicture[format]}
        </button>
      ))}
      <SaveBundle disabled={!ready} gather={() => ({ kind: 'comparison', csv: csv(), text: text() })} />
      <button type="button" className="button" onClick={() => window.print()}>
        {cardMessages.compare.print}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
