/**
 * What is true of the interface only: which tab, which pane, how high the sheet. It changes nothing of
 * what a view means, so it is in memory and not in the URL.
 */
import { createContext, type ReactNode, useContext, useState } from 'react';
import { createStore, useStore } from 'zustand';
import type { CorrectedFigure, CorrectionSubject } from '../model/correction';
import type { View } from '../model/view/view';

/** Lists beside the map that the app comes with. */
export type ListTab = 'sites' | 'events' | 'areas';
/** What the side panel, or the sheet on a phone, shows when no card is open. */
export type Pane = 'list' | 'filters' | 'legend';
/** Heights at which the sheet rests. */
export type SheetStop = 'peek' | 'half' | 'full';
export type Dialog = 'share' | 'cite' | 'guide' | 'corrections' | 'own' | 'offline' | null;
/** What a reader corrects: a card, and the figures that it shows. */
export interface Correcting {
  subject: CorrectionSubject;
  figures: readonly CorrectedFigure[];
}
/** A line that needs more than to be said: it is urgent, or offers a link. */
export interface NoticeLine {
  text: string;
  urgent: boolean;
  /** A link of ours that can be opened from the line. */
  link: string | null;
}
interface ShellState {
  /** Name of the tab of a layer's list. */
  tab: string;
  pane: Pane;
  /** Whether the list of acts holds only the measures that are in force on the day viewed. */
  inForceOnly: boolean;
  /** Whether the reader has used the timeline, which is a slim bar until then. */
  timelineUsed: boolean;
  /** Parts of the legend that the reader folded or unfolded, by their id. */
  legendParts: Readonly<Record<string, boolean>>;
  /** Text that narrows the list, per tab. */
  narrow: Record<ListTab, string>;
  /** The company whose sites the list holds; null where it holds those that the text finds. */
  company: { name: string; siteIds: readonly string[] } | null;
  sheet: SheetStop;
  dialog: Dialog;
  /** What the dialog of corrections is about; null where it only lists those that are kept. */
  correcting: Correcting | null;
  /** Filters before the last "Clear all", while they can be had back. */
  undo: Pick<View, 'sites' | 'events' | 'own'> | null;
  /** Said to screen readers and shown for a moment. */
  notice: NoticeLine | null;
  setTab(tab: string): void;
  setPane(pane: Pane): void;
  setInForceOnly(only: boolean): void;
  setTimelineUsed(used: boolean): void;
  setLegendPart(id: string, open: boolean): void;
  setNarrow(tab: ListTab, text: string): void;
  /** Lists the sites of a company until the text is changed. */
  setCompany(company: { name: string; siteIds: readonly string[] }): void;
  setSheet(sheet: SheetStop): void;
  setDialog(dialog: Dialog): void;
  /** Opens the dialog of corrections. */
  setCorrecting(correcting: Correcting | null): void;
  setUndo(undo: ShellState['undo']): void;
  setNotice(notice: string | NoticeLine | null): void;
}

function createShellStore() {
  return createStore<ShellState>()((set) => ({
    tab: 'sites',
    pane: 'list',
    inForceOnly: false,
    timelineUsed: false,
    legendParts: {},
    narrow: { sites: '', events: '', areas: '' },
    company: null,
    sheet: 'half',
    dialog: null,
    correcting: null,
    undo: null,
    notice: null,
    setTab: (tab) => set({ tab }),
    setPane: (pane) => set({ pane }),
    setInForceOnly: (inForceOnly) => set({ inForceOnly }),
    setTimelineUsed: (timelineUsed) => set({ timelineUsed }),
    setLegendPart: (id, open) => set(({ legendParts }) => ({ legendParts: { ...legendParts, [id]: open } })),
    setNarrow: (tab, text) =>
      set((state) => ({
        narrow: { ...state.narrow, [tab]: text },
        company: tab === 'sites' ? null : state.company,
      })),
    setCompany: (company) => set((state) => ({ narrow: { ...state.narrow, sites: company.name }, company })),
    setSheet: (sheet) => set({ sheet }),
    setDialog: (dialog) => set({ dialog }),
    setCorrecting: (correcting) => set({ correcting, dialog: 'corrections' }),
    setUndo: (undo) => set({ undo }),
    setNotice: (notice) =>
      set({ notice: typeof notice === 'string' ? { text: notice, urgent: false, link: null } : notice }),
  }));
}

const Shell = createContext<ReturnType<typeof createShellStore> | null>(null);

/** Holds the state of the interface for the tree below it. */
export function ShellProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createShellStore);
  return <Shell.Provider value={store}>{children}</Shell.Provider>;
}

/** The store itself, for reading at the moment of an event without rendering on every change. */
export function useShellStore() {
  const store = useContext(Shell);
  if (!store) throw new Error('useShell and its kin need a <ShellProvider> above them');
  return store;
}

/** The part of the interface's state that `selector` names. */
export function useShell<T>(selector: (state: ShellState) => T): T {
  return useStore(useShellStore(), selector);
}
