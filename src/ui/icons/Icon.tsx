/** Line icons in a box of 24 × 24, drawn for this app. Decoration only: the words beside them say it. */
const PATHS = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
  close: 'M6 6l12 12M18 6 6 18',
  filter: 'M4 6h16M7 12h10M10 18h4',
  layers: 'M12 4 3 9l9 5 9-5-9-5ZM3 14l9 5 9-5',
  list: 'M4 6h.01M8 6h12M4 12h.01M8 12h12M4 18h.01M8 18h12',
  compare: 'M4 5h6v14H4zM14 5h6v14h-6z',
  draw: 'M6 7l11-2 2 11-9 3zM6 7h.01M17 5h.01M19 16h.01M10 19h.01',
  sheet: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  rank: 'M4 6h16M4 12h11M4 18h6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  flag: 'M6 21V4h12l-2.5 4L18 12H6',
  figures: 'M4 20h16M6.5 20v-7M12 20V5M17.5 20v-10',
  folder: 'M3.5 6h6l2 2.5h9V19h-17V6Z',
  move: 'M12 3v18M3 12h18M9.5 5.5 12 3l2.5 2.5M9.5 18.5 12 21l2.5-2.5M5.5 9.5 3 12l2.5 2.5M18.5 9.5 21 12l-2.5 2.5',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 9.5h.01',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M5 12v8h14v-8',
  download: 'M12 4v11M8 11.5l4 4 4-4M5 17v3h14v-3',
  guide: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5h.01',
  credits: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8h.01',
  thenAndNow: 'M12 4v16M4 8h5M4 12h5M4 16h5M15 8h5M15 12h5M15 16h5',
  light:
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z',
  system: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 3v18M12 7.5h6.5M12 12h8M12 16.5h6.5',
  more: 'M4 7h16M4 12h16M4 17h16',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.5 10 17.5 19.5 7',
  play: 'M7 4.5v15l12-7.5-12-7.5Z',
  pause: 'M8 5v14M16 5v14',
  step: 'M6 4.5v15l9-7.5-9-7.5ZM19 5v14',
  up: 'M6 14.5l6-6 6 6',
  down: 'M6 9.5l6 6 6-6',
  warning: 'M12 4 2.5 20h19L12 4ZM12 10v5M12 17.5h.01',
  external: 'M14 4h6v6M20 4 11 13M18 14v6H4V6h6',
  pin: 'M12 21c4-4.5 6.5-8 6.5-11a6.5 6.5 0 1 0-13 0c0 3 2.5 6.5 6.5 11ZM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
