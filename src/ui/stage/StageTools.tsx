import { useCallback, useEffect, useRef } from 'react';
import { DateControl } from '../date/DateControl';
import { LegendPanel } from '../legend/LegendPanel';
import { useAppStore } from '../store';

/** Legend and timeline over the map on wide screens. The map is told how much of it they cover. */
export function StageTools() {
  const store = useAppStore();
  const legend = useRef<HTMLElement>(null);
  const timeline = useRef<HTMLElement>(null);
  useEffect(() => {
    const { setCovered } = store.getState();
    setCovered(() => ({
      // Folded, it is a button in the corner.
      left: legend.current?.dataset.open === 'true' ? (legend.current?.offsetWidth ?? 0) : 0,
      below: timeline.current?.offsetHeight ?? 0,
    }));
    return () => setCovered(null);
  }, [store]);
  // The timeline comes with the data and can be folded: its height is only known from itself.
  const measure = useCallback(
    (element: HTMLElement | null) => {
      timeline.current = element;
      if (!element) return;
      const tell = () => store.getState().setCoveredBelow(element.getBoundingClientRect().height);
      const observer = new ResizeObserver(tell);
      observer.observe(element);
      tell();
      return () => {
        observer.disconnect();
        timeline.current = null;
        store.getState().setCoveredBelow(0);
      };
    },
    [store],
  );
  return (
    <div className="stage-tools">
      <LegendPanel ref={legend} />
      <DateControl ref={measure} />
    </div>
  );
}
