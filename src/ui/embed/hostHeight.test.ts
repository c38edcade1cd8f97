import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { askedForHeight, type HostWindow, tellHeight, tellReady } from './hostHeight';

const SCRIPT = readFileSync(new URL('../../../public/embed.js', import.meta.url), 'utf8');
const OURS = 'https://maps.example';

/** A window that keeps what it is told. */
function aWindow() {
  const told: { data: unknown; to: unknown }[] = [];
  const window = { postMessage: (data: unknown, to: unknown) => void told.push({ data, to }) };
  return { window: window as HostWindow & Window, told };
}

/** Runs the script in a page with frames; gives how to tell it something. */
function hostWith(frames: readonly object[]) {
  let listen: (event: object) => void = () => undefined;
  runInNewContext(SCRIPT, {
    URL,
    document: { currentScript: { src: `${OURS}/map/embed.js` }, querySelectorAll: () => frames },
    addEventListener: (_name: string, act: typeof listen) => {
      listen = act;
    },
  });
  return (origin: string, source: object, data: unknown) => listen({ origin, source, data });
}

const aFrame = () => {
  const { window, told } = aWindow();
  return { contentWindow: window, clientTop: 2, style: { height: '' }, told };
};

describe('a map in another page', () => {
  it('hears only the window that holds it', () => {
    const host = aWindow().window;
    expect(askedForHeight({ source: host, data: { headroom: 'fit' } }, host)).toBe(true);
    expect(askedForHeight({ source: aWindow().window, data: { headroom: 'fit' } }, host)).toBe(false);
    for (const data of [null, 'fit', {}, { headroom: 'height' }])
      expect(askedForHeight({ source: host, data }, host)).toBe(false);
  });

  it('tells its height to the page that asked, and nothing else to others', () => {
    const { window: host, told } = aWindow();
    tellReady(host);
    tellHeight(host, 'https://paper.example', 512);
    tellHeight(host, 'null', 512);
    expect(told).toEqual([
      { data: { headroom: 'ready' }, to: '*' },
      { data: { headroom: 'height', height: 512 }, to: 'https://paper.example' },
      { data: { headroom: 'height', height: 512 }, to: '*' },
    ]);
  });
});

describe('the script of the page around it', () => {
  it('asks each frame, and again when one says that it is ready', () => {
    const frame = aFrame();
    const tell = hostWith([frame]);
    expect(frame.told).toHaveLength(1);
    tell(OURS, frame.contentWindow, { headroom: 'ready' });
    expect(frame.told.map(({ data }) => data)).toEqual([{ headroom: 'fit' }, { headroom: 'fit' }]);
  });

  it('makes the frame that told a height so high, its border included, and no other', () => {
    const [frame, other] = [aFrame(), aFrame()];
    hostWith([frame, other])(OURS, frame.contentWindow, { headroom: 'height', height: 500.2 });
    expect([frame.style.height, other.style.height]).toEqual(['505px', '']);
  });

  it.each([
    ['another origin', 'https://evil.example', { headroom: 'height', height: 500 }],
    ['a height that is none', OURS, { headroom: 'height', height: '500' }],
    ['a height beyond belief', OURS, { headroom: 'height', height: 1e6 }],
    ['nothing', OURS, null],
  ])('does not believe %s', (_what, origin, data) => {
    const frame = aFrame();
    hostWith([frame])(origin, frame.contentWindow, data);
    expect(frame.style.height).toBe('');
  });

  it('does not believe a window that is none of the frames', () => {
    const frame = aFrame();
    hostWith([frame])(OURS, aWindow().window, { headroom: 'height', height: 500 });
    expect(frame.style.height).toBe('');
  });
});
