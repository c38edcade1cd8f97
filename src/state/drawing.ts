/** The state of drawing: the shape that the reader makes, whichever way: on the map, by keys, or by typing. */
import { type DrawnShape, type DrawTool, emptyShape } from '../model/drawn';

export interface Drawing {
  shape: DrawnShape;
  /** Earlier shapes, the latest last. */
  past: readonly DrawnShape[];
  /** What the last change was one of: a run of the same is undone as one. */
  run: string | null;
  /** What the reader calls the place; empty for no name. */
  name: string;
  /** Whether points are set on the map of a shape that is not finished there. */
  sketching: boolean;
  /** Counts the wishes to take back the last of them. */
  takeBack: number;
  /** Whether the map can be drawn on. */
  onMap: 'loading' | 'ready' | 'failed';
}

export interface DrawingState {
  /** Null while nothing is drawn. */
  drawing: Drawing | null;
  /** What was drawn last, by the text of its region: an outline of a corridor knows no line any more. */
  drawn: { region: string; shape: DrawnShape } | null;
}

export interface DrawingActions {
  /** Begins with nothing, or with a shape that is to be changed. */
  startDrawing(shape?: DrawnShape, name?: string): void;
  /** Begins anew with another tool. */
  setDrawTool(tool: DrawTool): void;
  /** @param run what the change is one of, where a run of such changes is undone as one */
  setShape(shape: DrawnShape, run?: string): void;
  setDrawnName(name: string): void;
  /** Takes back the last change, or the last point of what is sketched on the map. */
  undoDrawing(): void;
  setSketching(sketching: boolean): void;
  setDrawingOnMap(onMap: Drawing['onMap']): void;
  /** @param drawn what came of it */
  stopDrawing(drawn?: DrawingState['drawn']): void;
}

type SetDrawing = (change: Partial<DrawingState> | ((state: DrawingState) => Partial<DrawingState>)) => void;

/** Changes that can be taken back. */
const MOST_PAST = 100;

/** The part of the store about drawing. */
export function drawingPart(set: SetDrawing): DrawingState & DrawingActions {
  const change = (next: (drawing: Drawing) => Partial<Drawing>) =>
    set(({ drawing }) => (drawing === null ? {} : { drawing: { ...drawing, ...next(drawing) } }));
  const replaced = (drawing: Drawing, shape: DrawnShape, run: string | null): Partial<Drawing> => ({
    shape,
    run,
    past:
      run !== null && run === drawing.run ? drawing.past : [...drawing.past, drawing.shape].slice(-MOST_PAST),
  });
  return {
    drawing: null,
    drawn: null,
    startDrawing: (shape = emptyShape('polygon'), name = '') =>
      set({
        drawing: { shape, past: [], run: null, name, sketching: false, takeBack: 0, onMap: 'loading' },
      }),
    setDrawTool: (tool) =>
      change((drawing) =>
        drawing.shape.tool === tool ? {} : { ...replaced(drawing, emptyShape(tool), null), sketching: false },
      ),
    setShape: (shape, run) =>
      change((drawing) => ({ ...replaced(drawing, shape, run ?? null), sketching: false })),
    setDrawnName: (name) => change(() => ({ name })),
    undoDrawing: () =>
      change((drawing) => {
        if (drawing.sketching) return { takeBack: drawing.takeBack + 1 };
        const shape = drawing.past.at(-1);
        return shape === undefined ? {} : { shape, past: drawing.past.slice(0, -1), run: null };
      }),
    setSketching: (sketching) => change(() => ({ sketching })),
    setDrawingOnMap: (onMap) => change(() => ({ onMap })),
    stopDrawing: (drawn) => set(drawn === undefined ? { drawing: null } : { drawing: null, drawn }),
  };
}
