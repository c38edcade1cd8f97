/**
 * A picture as a page of its own for the browser's print, which makes PDF: true size, text as text, and nothing
 * else of the app on it. The rules that hide the app are in `theme/print.css`.
 */

/** A side in points (1/72 inch). Browsers round the sides of a page to whole ones. */
const points = (millimetres: number) => Math.round((millimetres / 25.4) * 72);
/** What a page leaves free below for the rounding of lengths; without it a picture can spill onto a second page. */
const SLACK_POINTS = 0.1;

/** The font of pictures, as the page has it. */
const FONTS = ['400 12px Inter', '600 12px Inter'] as const;

/**
 * Puts a picture on the page that printing will make. On screen nothing changes. The picture is stretched to the
 * whole points of the page, by 0.2 mm at most: no edge is cut off and none stays white.
 * @param svg a drawing of `svgPainter.ts`
 * @returns takes it away again
 * @throws Error when the text is no SVG
 */
export function mountPrintPage(svg: string, widthMm: number, heightMm: number): () => void {
  const picture = readSvg(svg);
  const [width, height] = [points(widthMm), points(heightMm)];
  picture.setAttribute('width', `${width}pt`);
  picture.setAttribute('height', `${height}pt`);
  picture.setAttribute('preserveAspectRatio', 'none');
  // A PDF takes the text for readers who can't see it from here.
  const description = picture.querySelector(':scope > desc')?.textContent;
  if (description) picture.setAttribute('aria-label', description);

  const page = document.createElement('div');
  page.className = 'print-page';
  // A tree of its own: ids and styles of the app don't reach into the picture.
  const root = page.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [
    styles(':host { all: initial; print-color-adjust: exact } svg { display: block }'),
  ];
  root.append(picture);

  const sheet = styles(
    `@page { size: ${width}pt ${height}pt; margin: 0 }
     @media print { .print-page { width: ${width}pt; height: ${height - SLACK_POINTS}pt } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.classList.add('prints-picture');
  document.body.append(page);
  // The name that a browser proposes for the file, and the title inside it.
  const { title } = document;
  document.title = picture.querySelector(':scope > title')?.textContent || title;

  return () => {
    document.title = title;
    page.remove();
    document.documentElement.classList.remove('prints-picture');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** @throws Error when the text is no SVG */
export function readSvg(text: string): Element {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (parsed.documentElement.localName !== 'svg' || parsed.querySelector('parsererror'))
    throw new Error('What should be printed is no SVG.');
  return document.importNode(parsed.documentElement, true);
}

/** A sheet made by script is no inline style: the page's policy allows it. */
export function styles(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Resolves when fonts and bitmaps of the mounted picture can be printed. */
export async function printPageReady(): Promise<void> {
  const bitmaps = document.querySelector('.print-page')?.shadowRoot?.querySelectorAll('image') ?? [];
  await Promise.all([
    ...FONTS.map((font) => document.fonts.load(font)),
    ...[...bitmaps].map(async (bitmap) => {
      const image = new Image();
      image.src = bitmap.href.baseVal;
      await image.decode();
    }),
  ]);
}

/**
 * Opens the browser's print dialog with a picture as its only page.
 * @returns when the dialog is done with the page
 */
export const printPage = (svg: string, widthMm: number, heightMm: number): Promise<void> =>
  printMounted(async () => {
    const unmount = mountPrintPage(svg, widthMm, heightMm);
    await printPageReady();
    return unmount;
  });

/**
 * Opens the browser's print dialog with what `mount` leaves for it.
 * @param mount gives what takes it away again
 * @returns when the dialog is done with it
 */
export async function printMounted(mount: () => Promise<() => void>): Promise<void> {
  const unmount = await mount();
  try {
    const done = new Promise<void>((resolve) => {
      window.addEventListener('afterprint', () => resolve(), { once: true });
    });
    window.print();
    await done;
  } finally {
    unmount();
  }
}
