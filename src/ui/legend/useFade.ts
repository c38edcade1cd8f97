import { useMemo } from 'react';
import { type Fade, fadeAt } from '../../theme/fade';
import { useApp } from '../store';

/** How fills are seen at the zoom of the map, in steps that the eye tells apart. */
export function useFade(): Fade {
  const zoom = useApp(({ view }) => Math.round(view.camera.zoom * 4) / 4);
  return useMemo(() => fadeAt(zoom), [zoom]);
}
