import { useCallback } from 'react';
import type { Act } from '../../model/act';
import type { Fight } from '../../model/fight';
import { useLoader } from '../store';
import { type Detail, useDetail } from './useDetail';

/** Which acts belong together, and the acts that texts tell beside the events: what courses of fights are made from. */
export function useFights(): Detail<{ fights: readonly Fight[]; acts: readonly Act[] }> {
  const loader = useLoader();
  return useDetail(
    useCallback(async () => {
      const [fights, acts] = await Promise.all([loader.fights(), loader.acts()]);
      return { fights, acts };
    }, [loader]),
  );
}
