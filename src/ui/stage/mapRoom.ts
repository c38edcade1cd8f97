import type { MapRoom } from '../../state/homeCamera';
import { LOW, SIDEWAYS } from '../media';

/** What the sheet of `shell.css` covers of a narrow screen, and the legend of a wide one. */
const SHEET_SHARE = 0.48;
const LEGEND_REM = 19;

/**
 * The room the map will have in the first layout, measured on the outline that `index.html` draws; null
 * when there is none to measure.
 */
export function firstMapRoom(): MapRoom | null {
  const stage = document.querySelector('.stage')?.getBoundingClientRect();
  if (!stage || stage.width === 0) return null;
  const legendFolded = matchMedia(LOW).matches;
  if (matchMedia(SIDEWAYS).matches) return { width: stage.width, height: stage.height, coveredLeft: 0 };
  const phone = stage.left === 0;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    width: stage.width,
    height: phone ? innerHeight * (1 - SHEET_SHARE) - stage.top : stage.height,
    coveredLeft: phone || legendFolded ? 0 : LEGEND_REM * rem,
  };
}

/** Resolves when an element has any extent: a page in a frame that starts hidden has none until it is shown. */
export function extentOf(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === 0 || element.clientHeight === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
