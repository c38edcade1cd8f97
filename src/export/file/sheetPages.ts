/**
 * The two pages of a hearing sheet for the browser's print: text as text, the map as a drawing. What does not fit is
 * counted, not cut: tables lose rows until both pages hold everything, then letters get smaller.
 */
import { sheetMessages, sheetText } from '../../i18n/words';
import type { SheetReader } from '../../model/hearing/order';
import type { SheetFacts, SheetSection } from '../../model/hearing/sheet';
import { ExportError } from '../../state/exporter';
import type { PictureSvg } from '../picture/picture';
import { printPageReady, readSvg, styles } from './print';
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

/** Fills the pages of `root` in order. @returns whether all fits */
function fill(root: ShadowRoot, map: Element, facts: SheetFacts, reader: SheetReader, rows: number): boolean {
  const text = sheetText(facts, reader, rows);
  const pages = Array.from({ length: PAGES }, (_, index) => {
    const page = element('div', undefined, 'page');
    const flow = element('div', undefined, 'flow');
    const foot = element('div', undefined, 'foot');
    foot.append(element('span', text.foot), element('span', text.page(index + 1, PAGES)));
    page.append(flow, foot);
    return { page, flow };
  });
  root.replaceChildren(...pages.map(({ page }) => page));
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
      if (flow.scrollHeight > flow.clientHeight + 1) {
        flow.lastElementChild?.remove();
        break;
      }
      at += 1;
    }
  }
  return at === blocks.length;
}

/**
 * Puts the sheet on the pages that printing will make; on screen nothing changes.
 * @returns takes it away again
 * @throws ExportError when not even the shortest sheet fits
 */
export async function mountSheet(
  { text: svg, widthMm, heightMm }: Pick<PictureSvg, 'text' | 'widthMm' | 'heightMm'>,
  facts: SheetFacts,
  reader: SheetReader,
): Promise<() => void> {
  const map = readSvg(svg);
  const description = map.querySelector(':scope > desc')?.textContent;
  if (description) map.setAttribute('aria-label', description);
  map.setAttribute('viewBox', map.getAttribute('viewBox') ?? `0 0 ${widthMm} ${heightMm}`);
  map.removeAttribute('width');
  map.removeAttribute('height');

  const page = element('div', undefined, 'print-page');
  const root = page.attachShadow({ mode: 'open' });
  const sheet = styles(PRINT_STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.classList.add('prints-picture');
  document.body.append(page);
  const { title } = document;
  const unmount = () => {
    document.title = title;
    page.remove();
    document.documentElement.classList.remove('prints-picture');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  await printPageReady();
  const fits = TRIES.some(([rows, points]) => {
    root.adoptedStyleSheets = [styles(PAGE_STYLES), styles(`:host { font-size: ${points}pt }`)];
    return fill(root, map, facts, reader, rows);
  });
  if (!fits) {
    unmount();
    throw new ExportError(sheetMessages.tooMuch);
  }
  document.title = sheetText(facts, reader, 1).title;
  await printPageReady();
  return unmount;
}
