import { useEffect, useState } from 'react';
import type { FileLayer } from '../../layers/layer';
import { allLayers, fileLayers } from '../../layers/list';

/** The layers with what pictures and files say of them; null until that is there, and where it can't be had. */
export function useFileLayers(): readonly FileLayer[] | null {
  const [layers, setLayers] = useState<readonly FileLayer[] | null>(null);
  useEffect(() => {
    let wanted = true;
    fileLayers(allLayers()).then(
      (arrived) => {
        if (wanted) setLayers(arrived);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return layers;
}
