import { useCallback, useEffect, useRef, useState } from 'react';
import { messages } from '../../i18n/messages';
import { type Picture, useDrawPicture } from '../store';

/** The picture on its way, and what became of it. */
export type Drawing =
  | { kind: 'drawing' }
  | { kind: 'ready'; title: string; picture: Picture; url: string }
  | { kind: 'failed'; reason: string };

/** Draws the view as a picture when asked, one at a time, and keeps the last one for the preview. */
export function usePicture(): { state: Drawing; draw: (title: string) => Promise<Picture | null> } {
  const drawPicture = useDrawPicture();
  const [state, setState] = useState<Drawing>({ kind: 'drawing' });
  const last = useRef<Extract<Drawing, { kind: 'ready' }> | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const gone = useRef(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      if (last.current) URL.revokeObjectURL(last.current.url);
      last.current = null;
    };
  }, []);

  const drawNow = useCallback(
    async (title: string): Promise<Picture | null> => {
      if (gone.current) return null;
      if (last.current?.title === title) return last.current.picture;
      setState({ kind: 'drawing' });
      try {
        const picture = await drawPicture(title);
        if (gone.current) return null;
        if (last.current) URL.revokeObjectURL(last.current.url);
        last.current = { kind: 'ready', title, picture, url: URL.createObjectURL(picture.blob) };
        setState(last.current);
        return picture;
      } catch (error) {
        setState({ kind: 'failed', reason: error instanceof Error ? error.message : messages.save.failed });
        return null;
      }
    },
    [drawPicture],
  );

  const draw = useCallback(
    (title: string) => {
      const drawn = queue.current.then(() => drawNow(title));
      queue.current = drawn;
      return drawn;
    },
    [drawNow],
  );
  return { state, draw };
}
