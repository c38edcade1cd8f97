/**
 * A story: views in an order, each with a caption, told in a map in another page. It lives in the link alone
 * (`story=`): JSON of its steps, deflated, in the letters of base64url.
 *
 *   story = base64url( deflate( JSON [ step, … ] ) )
 *   step  = [ search, extent | "#" camera, caption ]     search as `formatSearch` writes it, without `embed`
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Bounds } from '../region';
import { formatCamera, parseCamera } from './camera';
import { readBounds, writtenBounds } from './embedding';
import { formatSearch, parseView } from './permalink';
import type { View } from './view';

/** Most steps of a story, and longest caption in characters: both are there to be read on one page. */
export const MAX_STEPS = 20;
export const MAX_CAPTION = 500;
/** Longest story in a link, characters: hosts and messengers cut addresses above some 8,000. */
export const MAX_STORY = 6000;
/** More text than this is no story of ours, whatever it unpacks to. Characters. */
const MOST_TEXT = 60_000;

export interface StoryStep {
  view: View;
  /** What is kept in sight whatever the size; null where the view's camera is taken as it is. */
  bounds: Bounds | null;
  caption: string;
}

/** Why a story can't be a link. */
export type StoryProblem = 'tooManySteps' | 'tooLong';

/** What of a view a step keeps: no page, no comparison, no version. */
const told = (view: View): View => ({ ...view, page: null, compare: [], savedWith: null, embed: false });

/** Writes a story; the same steps give the same text. */
export function writeStory(steps: readonly StoryStep[]): string {
  const rows = steps.map(({ view, bounds, caption }) => {
    const extent = bounds && writtenBounds(bounds);
    const place = extent !== null && readBounds(extent) !== null ? extent : formatCamera(view.camera);
    return [formatSearch(told(view)), place, caption.trim().slice(0, MAX_CAPTION)];
  });
  const bytes = deflateSync(strToU8(JSON.stringify(rows)), { level: 9 });
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What keeps a story from being told by a link; null where nothing does. */
export function storyProblem(steps: readonly StoryStep[]): StoryProblem | null {
  if (steps.length > MAX_STEPS) return 'tooManySteps';
  return writeStory(steps).length > MAX_STORY ? 'tooLong' : null;
}

/** Reads a story. @returns null for what is none; a step that is none is left out */
export function readStory(text: string): StoryStep[] | null {
  if (text.length > MAX_STORY || !/^[\w-]+$/.test(text)) return null;
  const rows = unpacked(text);
  if (!Array.isArray(rows)) return null;
  const steps = rows.slice(0, MAX_STEPS).flatMap((row: unknown) => readStep(row) ?? []);
  return steps.length > 0 ? steps : null;
}

function readStep(row: unknown): StoryStep | null {
  if (!Array.isArray(row) || row.length !== 3 || !row.every((part) => typeof part === 'string')) return null;
  const [search, place, caption] = row as [string, string, string];
  const bounds = readBounds(place);
  const camera = bounds === null ? parseCamera(place) : null;
  if (bounds === null && camera === null) return null;
  // Without a camera an address that names nothing means the start view; a step means what it says.
  const url = new URL('https://story.invalid/');
  url.search = search;
  url.hash = camera === null ? '#4/39/-96' : place;
  return { view: told(parseView(url).view), bounds, caption: caption.trim().slice(0, MAX_CAPTION) };
}

function unpacked(text: string): unknown {
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = inflateSync(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
    return bytes.length > MOST_TEXT ? null : JSON.parse(strFromU8(bytes));
  } catch {
    return null;
  }
}
