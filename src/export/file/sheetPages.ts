/**
 * The two pages of a hearing sheet for the browser's print, and those of an atlas: text as text, the map as a drawing.
 * What does not fit is counted, not cut: tables lose rows until both pages hold everything, then letters get smaller.
 */
import { atlasText, sheetMessages, sheetText } from '../../i18n/words';
import type { SheetReader } from '../../model/hearing/order';
import type { AtlasText, SheetFacts, SheetSection } from '../../model/hearing/sheet';
import { ExportError } from '../../state/exporter';
import type { PictureSvg } from '../picture/picture';
import { printPageReady, readSvg, styles } from './print';
import type { SheetContent } from './sheet';
import PAGE_STYLES from './sheetPages.css?inline';
import PRINT_STYLES from './sheetPrint.css?inline';

/** A4, portrait. */
export const SHEET_WIDTH_MM = 210;
export const SHEET_HEIGHT_MM = 297;
const PAGES = 2;

/** Rows of the longest tables, and sizes of letters in points: tried in this order until all fits. */
const TRIES: readonly (readonly [rows: number, points: number])[] = [
  [8, 8.5],
  [6, 8.5],
  [5, 8],
  [4, 8],
  [4, 7.5],
  [3, 7.5],
  [3, 7],
  [2, 6.5],
  [2, 6],
];

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text?: string,
  className?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

function sectionOf({ title, lines, table, notes }: SheetSection): HTMLElement {
  const section = element('section');
  section.append(element('h2', title), ...lines.map((line) => element('p', line)));
  if (table !== null) {
    const made = element('table');
    const [head, body] = [element('thead'), element('tbody')];
    const row = (cells: readonly string[], isHead: boolean) => {
      const line = element('tr');
      cells.forEach((text, at) => {
        const names = isHead || at === 0;
        const cell = element(names ? 'th' : 'td', text);
        if (names) cell.setAttribute('scope', isHead ? 'col' : 'row');
        line.append(cell);
      });
      return line;
    };
    head.append(row(table.head, true));
    body.append(...table.rows.map((cells) => row(cells, false)));
    made.append(head, body);
    section.append(made);
  }
  section.append(...notes.map((note) => element('p', note, 'note')));
  return section;
}

/** A page with what flows on it and its foot. */
function pageOf(foot: string, number: string): { page: HTMLElement; flow: HTMLElement } {
  const page = element('div', undefined, 'page');
  const flow = element('div', undefined, 'flow');
  const line = element('div', undefined, 'foot');
  line.append(element('span', foot), element('span', number));
  page.append(flow, line);
  return { page, flow };
}

const isFull = (flow: HTMLElement) => flow.scrollHeight > flow.clientHeight + 1;

/** Where the pages of a place lie among all that are printed. */
interface Run {
  /** Number of its first page. */
  first: number;
  of: number;
}

/** Fills the pages of a place, in `sheet`, in order. @returns whether all fits */
function fill(
  sheet: HTMLElement,
  map: Element,
  facts: SheetFacts,
  { reader, rows, first, of }: Run & { reader: SheetReader; rows: number },
): boolean {
  const text = sheetText(facts, reader, rows);
  const pages = Array.from({ length: PAGES }, (_, index) => pageOf(text.foot, text.page(first + index, of)));
  sheet.replaceChildren(...pages.map(({ page }) => page));
  const figure = element('figure');
  figure.append(map);
  const sources = element('section');
  const list = element('ul', undefined, 'sources');
  list.append(...text.sources.map((line) => element('li', line)));
  sources.append(element('h2', text.sourcesTitle), list);
  const blocks = [
    element('h1', text.title),
    element('p', text.about, 'about'),
    figure,
    ...text.sections.map(sectionOf),
    sources,
  ];
  let at = 0;
  for (const { flow } of pages) {
    while (at < blocks.length) {
      flow.append(blocks[at] as HTMLElement);
      if (isFull(flow)) {
        flow.lastElementChild?.remove();
        break;
      }
      at += 1;
    }
  }
  return at === blocks.length;
}

/** The picture of a place, as wide as the text. */
function mapOf({ text, widthMm, heightMm }: PictureSvg): Element {
  const map = readSvg(text);
  const description = map.querySelector(':scope > desc')?.textContent;
  if (description) map.setAttribute('aria-label', description);
  map.setAttribute('viewBox', map.getAttribute('viewBox') ?? `0 0 ${widthMm} ${heightMm}`);
  map.removeAttribute('width');
  map.removeAttribute('height');
  return map;
}

/**
 * Puts a place on the next pages of `root`.
 * @throws ExportError when not even the shortest sheet fits
 */
function putSheet(
  root: ShadowRoot,
  { picture, facts }: SheetContent,
  run: Run & { reader: SheetReader },
): void {
  const map = mapOf(picture);
  const sheet = element('div');
  root.append(sheet);
  const fits = TRIES.some(([rows, points]) => {
    sheet.className = sizeClass(points);
    return fill(sheet, map, facts, { ...run, rows });
  });
  if (!fits) throw new ExportError(sheetMessages.tooMuch(sheetText(facts, run.reader, 1).title));
}

const sizeClass = (points: number) => `points-${String(points).replace('.', '-')}`;
const SIZES = [...new Set(TRIES.map(([, points]) => points))]
  .map((points) => `.${sizeClass(points)} { font-size: ${points}pt }`)
  .join('\n');

/** Entries of the contents on a page: those with long names take two lines. */
const ENTRIES = 34;

/** The first pages of an atlas: what it is, and where each place stands. */
function putContents(root: ShadowRoot, text: AtlasText, of: number): void {
  const sheet = element('div', undefined, sizeClass(TRIES[0]?.[1] ?? 8.5));
  root.append(sheet);
  const pages = contentsPages(text.entries.length);
  for (let at = 0; at < pages; at += 1) {
    const { page, flow } = pageOf(text.foot, text.page(at + 1, of));
    sheet.append(page);
    if (at === 0)
      flow.append(element('h1', text.title), ...text.about.map((line) => element('p', line, 'about')));
    const table = element('table', undefined, 'contents');
    const [head, body] = [element('thead'), element('tbody')];
    const line = element('tr');
    for (const name of text.columns) {
      const cell = element('th', name);
      cell.setAttribute('scope', 'col');
      line.append(cell);
    }
    head.append(line);
    for (const { title, number } of text.entries.slice(at * ENTRIES, (at + 1) * ENTRIES)) {
      const row = element('tr');
      const name = element('th', title);
      name.setAttribute('scope', 'row');
      row.append(name, element('td', number));
      body.append(row);
    }
    table.append(head, body);
    flow.append(table);
  }
}

const contentsPages = (places: number) => Math.max(1, Math.ceil(places / ENTRIES));

/**
 * Puts pages where printing finds them; on screen nothing changes.
 * @param title of the document while they lie there
 * @returns takes them away again
 */
async function mountPages(title: string, put: (root: ShadowRoot) => void): Promise<() => void> {
  const page = element('div', undefined, 'print-page');
  const root = page.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles(PAGE_STYLES), styles(SIZES)];
  const sheet = styles(PRINT_STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.classList.add('prints-picture');
  document.body.append(page);
  const { title: own } = document;
  const unmount = () => {
    document.title = own;
    page.remove();
    document.documentElement.classList.remove('prints-picture');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  try {
    await printPageReady();
    put(root);
    document.title = title;
    await printPageReady();
  } catch (error) {
    unmount();
    throw error;
  }
  return unmount;
}

/**
 * The two pages of a place.
 * @returns takes them away again
 * @throws ExportError when not even the shortest sheet fits
 */
export const mountSheet = (content: SheetContent, reader: SheetReader): Promise<() => void> =>
  mountPages(sheetText(content.facts, reader, 1).title, (root) =>
    putSheet(root, content, { reader, first: 1, of: PAGES }),
  );

/**
 * Title, contents and two pages of each place, numbered through.
 * @returns takes them away again
 * @throws ExportError when not even the shortest sheet of a place fits
 */
export function mountAtlas(contents: readonly SheetContent[], reader: SheetReader): Promise<() => void> {
  const before = contentsPages(contents.length);
  const of = before + contents.length * PAGES;
  const places = contents.map(({ facts }, at) => ({
    title: sheetText(facts, reader, 1).title,
    page: before + at * PAGES + 1,
  }));
  const text = atlasText(places, contents[0]?.facts ?? null);
  return mountPages(text.title, (root) => {
    putContents(root, text, of);
    for (const [at, content] of contents.entries())
      putSheet(root, content, { reader, first: places[at]?.page ?? 1, of });
  });
}
