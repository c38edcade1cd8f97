import { useCallback, useMemo, useRef } from 'react';
import { type CountyOutlines, statesOfParts } from '../../model/countyParts';
import type { Region } from '../../model/region';
import type { ReportData } from '../../model/report/tables';
import { outlinesOf } from '../../state/outlines';
import { useLoader } from '../store';
import { type Detail, useDetail } from './useDetail';

/**
 * The tables with the outlines of counties that a circle or an own outline covers in part: without them a place that
 * holds no county's middle would be told as if it lay in none. Other regions, and none, have the tables at once.
 */
export function useOutlined(region: Region | null, data: ReportData): Detail<ReportData> {
  const loader = useLoader();
  const states = useMemo(
    () => (region === null ? '' : statesOfParts(region, data).join(' ')),
    [region, data],
  );
  const read = useCallback(
    () => (states === '' ? Promise.resolve(null) : outlinesOf(states.split(' '), loader)),
    [states, loader],
  );
  const files = useDetail<CountyOutlines>(read);
  const kept = useRef<{ states: string; outlines: CountyOutlines } | null>(null);
  if (files.kind === 'ready' && files.value !== null) kept.current = { states, outlines: files.value };
  // While a circle grows into a further state, the outlines that are there already stay.
  const known = kept.current !== null && meet(kept.current.states, states) ? kept.current.outlines : null;
  const whole = useMemo(() => (known === null ? data : { ...data, outlines: known }), [data, known]);
  if (states === '') return { kind: 'ready', value: data };
  if (files.kind === 'failed') return files;
  return known === null ? { kind: 'loading' } : { kind: 'ready', value: whole };
}

/** Whether one of two lists of states holds the other. */
function meet(one: string, other: string): boolean {
  const [few, many] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length);
  return few?.every((code) => many?.includes(code)) ?? false;
}
