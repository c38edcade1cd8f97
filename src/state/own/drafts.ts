/** Files that a reader has brought and not loaded yet: how far each is, what was understood, what was decided. */
import { createStore } from 'zustand/vanilla';
import type { Field } from '../../model/own/field';
import type { Finding, RepairKind } from '../../model/own/finding';
import type { FieldChoices, Inspection } from '../../model/own/inspection';
import type { Inspector } from './client';

/** How far a file is. */
export type Stage =
  | { kind: 'waiting' }
  /** `rows` is 0 until it is known how many there are. */
  | { kind: 'reading'; done: number; rows: number }
  | { kind: 'read'; inspection: Inspection; id: string }
  | { kind: 'unreadable'; finding: Finding }
  | { kind: 'failed'; reason: string };

export interface Draft {
  /** Grows with each file. */
  serial: number;
  name: string;
  /** Bytes. */
  size: number;
  stage: Stage;
  /** What was read last, while it is read anew. */
  last: { inspection: Inspection; id: string } | null;
  repairs: readonly RepairKind[];
  fields: FieldChoices;
}

export interface DraftsState {
  drafts: readonly Draft[];
}

/** A file as the browser hands it over. */
export type GivenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export interface Drafts {
  getState(): DraftsState;
  subscribe(listener: (state: DraftsState) => void): () => void;
  /** Takes files up, each read in its turn. */
  bring(files: readonly GivenFile[]): void;
  /** Makes a kind of repair, or no longer. */
  repair(serial: number, kind: RepairKind, on: boolean): void;
  /** Says what a column holds. @param part empty where the file is one */
  setField(serial: number, part: string, column: string, field: Field | null): void;
  /** Reads a file again that failed. */
  retry(serial: number): void;
  /** Lets go of a file, also while it is read. */
  discard(serial: number): void;
}

/** The largest file that is taken up, in bytes: more than fits a browser's memory several times over. */
export const MOST_BYTES = 256 * 1024 * 1024;

export function createDrafts(inspector: Inspector, tooLarge: (size: number) => string): Drafts {
  const store = createStore<DraftsState>()(() => ({ drafts: [] }));
  const contents = new Map<number, Uint8Array>();
  const files = new Map<number, GivenFile>();
  let serials = 0;
  /** The reading that is under way: one of a file that was let go of or is read anew is another. */
  let reading: { serial: number } | null = null;

  const draftOf = (serial: number) => store.getState().drafts.find((draft) => draft.serial === serial);
  const update = (serial: number, change: Partial<Draft>) =>
    store.setState(({ drafts }) => ({
      drafts: drafts.map((draft) => (draft.serial === serial ? { ...draft, ...change } : draft)),
    }));

  async function bytesOf(serial: number): Promise<Uint8Array> {
    const known = contents.get(serial);
    if (known) return known;
    const file = files.get(serial);
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
    contents.set(serial, bytes);
    return bytes;
  }

  /** Reads the first file that waits, unless one is being read. */
  async function next(): Promise<void> {
    const draft = store.getState().drafts.find(({ stage }) => stage.kind === 'waiting');
    if (reading !== null || draft === undefined) return;
    const { serial, name, repairs, fields } = draft;
    const mine = { serial };
    reading = mine;
    update(serial, { stage: { kind: 'reading', done: 0, rows: 0 } });
    const isStill = () => reading === mine && draftOf(serial)?.stage.kind === 'reading';
    try {
      const bytes = await bytesOf(serial);
      // Let go of meanwhile: another file may be with the worker by now.
      if (!isStill()) {
        if (draftOf(serial) === undefined) contents.delete(serial);
        return;
      }
      const read = await inspector.inspect({ name, bytes, repairs, fields }, (done, rows) => {
        if (isStill()) update(serial, { stage: { kind: 'reading', done, rows } });
      });
      if (isStill() && read !== null) {
        const last = read.kind === 'read' ? { inspection: read.inspection, id: read.id } : null;
        update(serial, { stage: read, last });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (isStill()) update(serial, { stage: { kind: 'failed', reason } });
    }
    if (reading === mine) {
      reading = null;
      void next();
    }
  }

  /** Has a file read from the start, as it is now to be read. */
  function again(serial: number, change: Partial<Draft>): void {
    if (draftOf(serial) === undefined) return;
    if (reading?.serial === serial) {
      inspector.cancel();
      reading = null;
    }
    update(serial, { ...change, stage: { kind: 'waiting' } });
    void next();
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    bring: (given) => {
      const added = given.map((file): Draft => {
        serials += 1;
        files.set(serials, file);
        const { name, size } = file;
        const stage: Stage =
          size > MOST_BYTES ? { kind: 'failed', reason: tooLarge(MOST_BYTES) } : { kind: 'waiting' };
        return { serial: serials, name, size, stage, last: null, repairs: [], fields: {} };
      });
      store.setState(({ drafts }) => ({ drafts: [...drafts, ...added] }));
      void next();
    },
    repair: (serial, kind, on) => {
      const others = draftOf(serial)?.repairs.filter((known) => known !== kind) ?? [];
      again(serial, { repairs: on ? [...others, kind] : others });
    },
    setField: (serial, part, column, field) => {
      const known = draftOf(serial)?.fields ?? {};
      // A field is of one column: whoever gives it to another takes it from the one before.
      const others = Object.entries(known[part] ?? {}).map(
        ([name, given]) => [name, given === field ? null : given] as const,
      );
      const chosen = { ...Object.fromEntries(others), [column]: field };
      again(serial, { fields: { ...known, [part]: chosen } });
    },
    retry: (serial) => again(serial, {}),
    discard: (serial) => {
      files.delete(serial);
      contents.delete(serial);
      store.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.serial !== serial) }));
      if (reading?.serial === serial) {
        inspector.cancel();
        reading = null;
        void next();
      }
    },
  };
}
