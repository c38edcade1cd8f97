import { type FormEvent, useEffect, useId, useRef } from 'react';
import { drawMessages, messages } from '../../i18n/words';
import { DRAW_TOOLS, type DrawnShape, emptyShape } from '../../model/drawn';
import { LEAST_KM, MOST_KM, POINTS, shapeProblem } from '../../model/drawnRules';
import { formatRegion, MAX_NAME } from '../../model/regionText';
import type { Drawing } from '../../state/drawing';
import { regionOfShape } from '../../state/drawnRegion';
import { open } from '../../state/lookAt';
import { Icon } from '../icons/Icon';
import { Choice } from '../parts/Choice';
import { TypedField } from '../parts/TypedField';
import { typedNumber } from '../parts/typedNumber';
import { useApp, useAppStore, useLoader } from '../store';
import { Points } from './Points';
import './draw.css';

/** Draws an area: on the map, or by the fields here alone. */
export function Draw() {
  const drawing = useApp((state) => state.drawing);
  return drawing && <DrawForm drawing={drawing} />;
}

function DrawForm({ drawing }: { drawing: Drawing }) {
  const { shape, name } = drawing;
  const { tool } = shape;
  const store = useAppStore();
  const loader = useLoader();
  const { setDrawTool, setShape, setDrawnName, undoDrawing, stopDrawing } = store.getState();
  const withMap = useApp((state) => state.mapStatus.kind !== 'unavailable');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    // What had the focus here is gone: it goes back, unless a card has taken it.
    return () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
  }, []);
  const problem = shapeProblem(shape);
  const finish = (event: FormEvent) => {
    event.preventDefault();
    const region = regionOfShape(shape, name);
    if (region === null) return;
    stopDrawing({ region: formatRegion(region), shape });
    void open({ kind: 'region', region }, store, loader);
  };
  const canUndo = drawing.sketching || drawing.past.length > 0;
  return (
    <form
      className="pane draw"
      aria-labelledby={id}
      onSubmit={finish}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) stopDrawing();
      }}
    >
      <header className="pane-head">
        <h2 id={id} className="pane-title" tabIndex={-1} ref={heading}>
          {drawMessages.title}
        </h2>
        <button type="button" className="button button-quiet button-icon" onClick={() => stopDrawing()}>
          <Icon name="close" />
          <span className="visually-hidden">{drawMessages.close}</span>
        </button>
      </header>
      <div className="draw-scroll">
        <Choice
          title={drawMessages.tool}
          options={DRAW_TOOLS}
          names={drawMessages.tools}
          value={tool}
          onChange={setDrawTool}
          stacked
        />
        {withMap && <p className="help">{helpOf(drawing)}</p>}
        <p className="button-row">
          <button type="button" className="button" aria-disabled={!canUndo} onClick={undoDrawing}>
            {drawMessages.undo}
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-disabled={shape.points.length === 0}
            onClick={() => {
              if (shape.points.length > 0) setShape(emptyShape(tool));
            }}
          >
            {drawMessages.restart}
          </button>
        </p>
        <Points shape={shape} onShape={setShape} />
        {'km' in shape && <Width shape={shape} onShape={(next) => setShape(next, 'km')} />}
        <label className="draw-field">
          <span>{drawMessages.name}</span>
          <input
            type="text"
            className="field"
            autoComplete="off"
            maxLength={MAX_NAME}
            value={name}
            aria-describedby={`${id}-name`}
            onChange={(event) => setDrawnName(event.target.value)}
          />
          <small id={`${id}-name`} className="help">
            {drawMessages.nameHelp}
          </small>
        </label>
      </div>
      <footer className="draw-foot">
        {problem !== null && (
          <p className="help" role="status">
            {drawMessages.problem(problem, tool, POINTS[tool].least)}
          </p>
        )}
        <button type="submit" className="button button-main" aria-disabled={problem !== null}>
          {drawMessages.show}
        </button>
        <button type="button" className="button" onClick={() => stopDrawing()}>
          {messages.app.close}
        </button>
      </footer>
    </form>
  );
}

/** What the pointer does on the map now. */
function helpOf({ onMap, shape }: Drawing): string {
  if (onMap !== 'ready') return drawMessages.onMap[onMap];
  return shapeProblem(shape) === null ? drawMessages.reshape[shape.tool] : drawMessages.how[shape.tool];
}

/** How far a circle reaches, or how wide a corridor is. */
function Width({
  shape,
  onShape,
}: {
  shape: Extract<DrawnShape, { km: number }>;
  onShape: (shape: DrawnShape) => void;
}) {
  const id = useId();
  const read = (text: string) => {
    const km = typedNumber(text);
    return km !== null && km >= LEAST_KM && km <= MOST_KM ? String(km) : null;
  };
  return (
    <div className="draw-field">
      <label htmlFor={id}>{drawMessages.km[shape.tool]}</label>
      <TypedField
        id={id}
        inputMode="decimal"
        value={String(shape.km)}
        read={read}
        problem={drawMessages.badKm(LEAST_KM, MOST_KM)}
        onValue={(km) => onShape({ ...shape, km: Number(km) })}
      />
    </div>
  );
}
