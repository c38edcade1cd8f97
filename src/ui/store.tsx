/**
 * How components read and change the state: one context with the store and the loader, and hooks over it.
 * Components never fetch and never know the URL.
 */
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Dataset, Loaded } from '../state/dataset';
import { loadedValue } from '../state/dataset';
import type { Exporter } from '../state/exporter';
import { areasViewed } from '../state/gridWindow';
import type { Loader } from '../state/loader';
import type { App, AppStore } from '../state/store';

export interface AppServices {
  store: AppStore;
  loader: Loader;
  exporter: Exporter;
}

const Services = createContext<AppServices | null>(null);

/** Gives the tree below it what it needs from outside. */
export function AppProvider({ services, children }: { services: AppServices; children: ReactNode }) {
  return <Services.Provider value={services}>{children}</Services.Provider>;
}

/** All that the interface needs from outside. */
export function useServices(): AppServices {
  const services = useContext(Services);
  if (!services) throw new Error('useApp and its kin need an <AppProvider> above them');
  return services;
}

/**
 * The part of the state that `selector` names; the component renders again when that part changes by
 * identity. A selector that builds a new object each time needs `useShallow` around it.
 */
export function useApp<T>(selector: (state: App) => T): T {
  return useStore(useServices().store, selector);
}

/** The store itself, for reading at the moment of an event without rendering on every change. */
export function useAppStore(): AppStore {
  return useServices().store;
}

/** The reader of built files. */
export function useLoader(): Loader {
  return useServices().loader;
}

/** Makes pictures and files of the view. */
export function useExporter(): Exporter {
  return useServices().exporter;
}

/** The value that a table holds once it has arrived. */
type TableValue<K extends keyof Dataset> = Dataset[K] extends Loaded<infer T> ? T : never;

/** A table as it is viewed: grid areas with their figures over the years that the view asks for. */
const tableOf = <K extends keyof Dataset>(state: App, name: K): Dataset[K] =>
  name === 'areas' ? (areasViewed(state) as Dataset[K]) : state.data[name];

/** Asks for a table and returns its rows, or null until they are there (or when they can't be had). */
export function useTable<K extends keyof Dataset>(name: K): TableValue<K> | null {
  const loader = useLoader();
  useEffect(() => {
    void loader.ensure(name);
  }, [loader, name]);
  return useApp((state) => loadedValue<unknown>(tableOf(state, name)) as TableValue<K> | null);
}

/** Asks for a table and returns how far it has come, for parts that show progress or a failure. */
export function useTableState<K extends keyof Dataset>(name: K): Dataset[K] {
  const loader = useLoader();
  useEffect(() => {
    void loader.ensure(name);
  }, [loader, name]);
  return useApp((state) => tableOf(state, name));
}
