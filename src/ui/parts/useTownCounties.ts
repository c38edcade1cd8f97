import { useCallback } from 'react';
import type { TownCounties } from '../../model/townCounties';
import { useLoader } from '../store';
import { type Detail, useDetail } from './useDetail';

/**
 * In which counties towns lie that reach into several: without it a county's measures lack those of such towns.
 * @param isAsked only reports of counties read it
 */
export function useTownCounties(isAsked: boolean): Detail<TownCounties> {
  const loader = useLoader();
  return useDetail(useCallback(async () => (isAsked ? loader.townCounties() : null), [loader, isAsked]));
}
