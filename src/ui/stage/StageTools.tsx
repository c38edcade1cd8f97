import { useCallback } from 'react';
import { DateControl } from '../date/DateControl';
import { LegendPanel } from '../legend/LegendPanel';
import { useAppStore } from '../store';

/** Legend and timeline over the map on wide screens. The map is told how much the timeline covers. */
export function StageTools() {
  const store = useAppStore();
  // The timeline comes with the data and can be folded: its height is only known from itself.
  const measure = useCallback(
    (timeline: HTMLElement | null) => {
      if (!timeline) return;
      const tell = () => store.getState().setCoveredBelow(timeline.getBoundingClientRect().height);
      const observer = new ResizeObserver(tell);
      observer.observe(timeline);
      tell();
      return () => {
        observer.disconnect();
        store.getState().setCoveredBelow(0);
      };
    },
    [store],
  );
  return (
    <div className="stage-tools">
      <LegendPanel />
      <DateControl ref={measure} />
    </div>
  );
}
