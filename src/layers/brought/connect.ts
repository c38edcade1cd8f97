/** Own data and the list of layers in step: what is brought becomes a layer, what is taken away is one no longer. */
import type { OwnSet } from '../../model/own/set';
import type { View } from '../../model/view/view';
import { madeLayers } from '../../state/made';
import { ownSets } from '../../state/own/device';
import { noteOwnFacts } from '../../state/own/facts';
import type { AppStore } from '../../state/store';
import { addLayer } from '../list';
import { ownLayer } from './layer';

let following: Promise<void> | null = null;

/** Layers of own data, in their order: each with what takes it out again. */
let shown: { set: OwnSet; takeOut: () => void }[] = [];

/** Brings the list of layers to the sets there are. Layers before the first difference stay as they are. */
function show(sets: readonly OwnSet[]): void {
  const same = shown.findIndex(({ set }, index) => set !== sets[index]);
  const kept = same === -1 ? shown.length : same;
  for (const { takeOut } of shown.slice(kept).reverse()) takeOut();
  shown = [
    ...shown.slice(0, kept),
    ...sets.slice(kept).map((set, index) => ({ set, takeOut: addLayer(ownLayer(set, kept + index)) })),
  ];
}

/** What a view held of layers that are gone, in case a reader takes the deletion back. */
const left = new Map<string, Pick<View, 'layers' | 'own'>>();

/** What a view holds of layers that are gone is taken out of it. */
function forget(gone: readonly string[], store: AppStore): void {
  const { view, setView } = store.getState();
  for (const id of gone) left.set(id, { layers: only(view.layers, id), own: only(view.own, id) });
  const { selection } = view;
  const isGone = (id: string) => gone.includes(id);
  const without = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !isGone(id)));
  setView({
    ...view,
    layers: without(view.layers) as typeof view.layers,
    own: without(view.own),
    selection: selection?.kind === 'record' && isGone(selection.layer) ? null : selection,
  });
}

const only = <T extends object>(all: T, id: string): T =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key === id)) as T;

/** Layers that came back are shown as they were when they went. */
function recall(back: readonly string[], store: AppStore): void {
  const { view, setView } = store.getState();
  const known = back.flatMap((id) => left.get(id) ?? []);
  if (known.length === 0) return;
  setView({
    ...view,
    layers: Object.assign({}, view.layers, ...known.map(({ layers }) => layers)),
    own: Object.assign({}, view.own, ...known.map(({ own }) => own)),
  });
  for (const id of back) left.delete(id);
}

/**
 * Shows what the device keeps, and follows every change from then on. Resolves when what it keeps is shown.
 * @param store whose view forgets what is taken away
 */
export function followOwnSets(store: AppStore): Promise<void> {
  following ??= ownSets.open().then(() => {
    let before = ownSets.getState().sets;
    const note = () =>
      noteOwnFacts(
        madeLayers().filter(({ id }) => before.some((set) => set.id === id)),
        before.flatMap(({ id }) => (store.getState().view.layers[id] === true ? id : [])),
      );
    show(before);
    note();
    ownSets.subscribe(({ sets }) => {
      if (sets === before) return;
      const gone = before.filter(({ id }) => !sets.some((set) => set.id === id)).map(({ id }) => id);
      const back = sets.filter(({ id }) => !before.some((set) => set.id === id)).map(({ id }) => id);
      before = sets;
      show(sets);
      if (gone.length > 0) forget(gone, store);
      recall(back, store);
      note();
    });
    store.subscribe(({ view }) => view.layers, note);
  });
  return following;
}
