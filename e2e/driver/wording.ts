/** What a page says, measured in the page itself: plain words, texts that are cut, and texts on each other. */
import type { Page } from './browser';

/** What is wrong with the words on a page, one line each. */
export interface Wording {
  /** Texts with letters that no text of the pseudo language has, data aside. */
  plain: string[];
  /** Texts that do not fit the element that holds them. */
  cut: string[];
  /** Pairs of texts that lie on each other. */
  overlapping: string[];
}

/** How often a part of the page is moved on by its own height, at most. */
const MOST_STEPS = 12;

/**
 * Looks at all that is on screen; what is marked `translate="no"` is data and says what it likes.
 * @param names texts of the data that may stand anywhere
 */
export function wordingOf(page: Page, names: readonly string[]): Promise<Wording> {
  return page.evaluate(lookAtWords, { names, mostSteps: 0 });
}

/** Looks at all that is on screen, then moves every part that scrolls to its end and looks after every step. */
export function wordingThroughout(page: Page, names: readonly string[]): Promise<Wording> {
  return page.evaluate(lookAtWords, { names, mostSteps: MOST_STEPS });
}

/** Runs in the page: the names are ten thousands, and go there once for all the steps. */
async function lookAtWords({
  names,
  mostSteps,
}: {
  names: readonly string[];
  mostSteps: number;
}): Promise<Wording> {
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const short = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 80);
  const isData = (element: Element) => element.closest('[translate="no"], [lang="en"]:not(html)') !== null;
  /** Whether no part of the page around an element has scrolled the point away. */
  const inSight = (element: Element, x: number, y: number) => {
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const { left, right, top, bottom } = around.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return false;
    }
    return true;
  };
  // Between the two marks stands what a sentence was given.
  const said = (text: string) =>
    text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '').replace(/\u2068.*\u2069/gs, '');
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  // What was once looked up among ten thousands of names stays on screen while a part is moved.
  const judged = new Map<string, boolean>();
  const judge = (text: string) => {
    let rest = said(text);
    for (const name of longestFirst) {
      if (!/[A-Za-z]{2,}/.test(rest)) return false;
      if (rest.includes(name)) rest = rest.replaceAll(name, ' ');
    }
    return /[A-Za-z]{2,}/.test(rest);
  };
  const isPlain = (text: string) => {
    const known = judged.get(text) ?? judge(text);
    judged.set(text, known);
    return known;
  };
  const once = (lines: string[]) => [...new Set(lines)].sort();

  /** What is wrong with what is on screen now. */
  const look = (): Wording => {
    const plain: string[] = [];
    const boxes: { text: string; element: Element; box: DOMRect }[] = [];
    const cut: string[] = [];

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || /^(SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName) || !shown(element))
        continue;
      // What is there for screen readers only is one pixel large.
      const { width, height } = element.getBoundingClientRect();
      const hidden = width <= 2 || height <= 2;
      if (!isData(element) && isPlain(text)) plain.push(`${element.tagName.toLowerCase()}: ${short(text)}`);
      if (hidden) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
        const top = document.elementFromPoint(x, y);
        // What scrolled away or lies under a panel is not on screen.
        if (
          top &&
          (top === element || top.contains(element) || element.contains(top)) &&
          inSight(element, x, y)
        )
          boxes.push({ text: short(text), element, box });
      }
      const style = getComputedStyle(element);
      const clips = (value: string) => value === 'hidden' || value === 'clip';
      if (
        !isData(element) &&
        ((clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1))
      )
        cut.push(`${element.tagName.toLowerCase()}.${element.className}: ${short(text)}`);
      const control = element.closest('button, [role="tab"], label, a.button');
      if (control && !isData(element)) {
        const outer = control.getBoundingClientRect();
        const inner = range.getBoundingClientRect();
        if (
          inner.width > 2 &&
          outer.width > 2 &&
          (inner.right > outer.right + 1 || inner.bottom > outer.bottom + 2)
        )
          cut.push(`${control.tagName.toLowerCase()}.${control.className}: ${short(text)}`);
      }
    }

    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (!shown(element) || isData(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name);
        if (text && isPlain(text)) plain.push(`${element.tagName.toLowerCase()} ${name}: ${short(text)}`);
      }
    }

    // What a list offers and what a field holds is no text of the page, but is read as one.
    for (const field of document.body.querySelectorAll('option, input, textarea')) {
      const holder = field.closest('select') ?? field;
      if (!shown(holder) || isData(field)) continue;
      const text = field instanceof HTMLOptionElement ? field.label : (field as HTMLInputElement).value;
      const isWords = !/^(https?:|<|\?|[\w-]+$)/.test(text) || field instanceof HTMLOptionElement;
      if (isWords && isPlain(text)) plain.push(`${field.tagName.toLowerCase()} value: ${short(text)}`);
    }

    const overlapping: string[] = [];
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element))
          continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Boxes of lines reach a little above and below their letters.
        if (wide > 2 && high > Math.min(a.box.height, b.box.height) / 2)
          overlapping.push(`${a.text} / ${b.text}`);
      }
    }
    return { plain: once(plain), cut: once(cut), overlapping: once(overlapping) };
  };

  const seen = [look()];
  const parts = [...(mostSteps > 0 ? document.body.querySelectorAll('*') : [])].filter(
    (element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.clientHeight > 40 &&
      element.scrollHeight > element.clientHeight + 1,
  );
  for (const part of parts) {
    const count = Math.min(mostSteps, Math.ceil(part.scrollHeight / (0.9 * part.clientHeight)));
    for (let step = 1; step <= count && part.isConnected; step += 1) {
      part.scrollTop = step * 0.9 * part.clientHeight;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      seen.push(look());
    }
    part.scrollTop = 0;
  }
  const all = (key: keyof Wording) => once(seen.flatMap((wording) => wording[key]));
  return { plain: all('plain'), cut: all('cut'), overlapping: all('overlapping') };
}

/** Opens all that can be unfolded, also what that brings; a list that grows stays as it is. */
export async function unfoldAll(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]):not(.map details)');
  for (let left = await closed.count(); left > 0; left = await closed.count()) {
    await closed.evaluateAll((parts) => {
      for (const part of parts) (part as HTMLDetailsElement).open = true;
    });
  }
}

/** What is wrong with the places of words in a picture, one line each. */
export type PicturedWords = Pick<Wording, 'cut' | 'overlapping'>;

/** Sets the texts of an SVG as the browser does and compares their boxes with each other and with the sheet. */
export function picturedWordsOf(page: Page, svg: string): Promise<PicturedWords> {
  return page.evaluate(async (text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const holder = document.createElement('div');
    Object.assign(holder.style, { position: 'fixed', left: '0', top: '0', visibility: 'hidden' });
    holder.append(document.importNode(parsed, true));
    document.body.append(holder);
    await document.fonts.ready;
    const sheet = holder.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
    /** The part of a text that is seen: a name on the map ends where its frame does. */
    const seen = (element: SVGTextElement): DOMRect => {
      const box = element.getBoundingClientRect();
      const id = element
        .closest('[clip-path]')
        ?.getAttribute('clip-path')
        ?.match(/#([^)]+)/)?.[1];
      const frame = id === undefined ? null : holder.querySelector<SVGRectElement>(`#${id} rect`);
      const toScreen = element.ownerSVGElement?.getScreenCTM();
      if (!frame || !toScreen) return box;
      const { x, y, width, height } = frame;
      const from = new DOMPoint(x.baseVal.value, y.baseVal.value).matrixTransform(toScreen);
      const to = new DOMPoint(
        x.baseVal.value + width.baseVal.value,
        y.baseVal.value + height.baseVal.value,
      ).matrixTransform(toScreen);
      const [left, top] = [Math.max(box.left, from.x), Math.max(box.top, from.y)];
      return new DOMRect(left, top, Math.min(box.right, to.x) - left, Math.min(box.bottom, to.y) - top);
    };
    const said = [...holder.querySelectorAll('text')]
      .map((element) => ({ text: element.textContent ?? '', box: seen(element) }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    if (said.length === 0) throw new Error('The picture has no words');
    holder.remove();
    const cut = said
      .filter(
        ({ box }) =>
          box.left < sheet.left - 1 ||
          box.top < sheet.top - 1 ||
          box.right > sheet.right + 1 ||
          box.bottom > sheet.bottom + 1,
      )
      .map((one) => one.text);
    const overlapping: string[] = [];
    for (const [index, a] of said.entries()) {
      for (const b of said.slice(index + 1)) {
        // A name is written twice in one place: its halo, and its letters.
        if (a.text === b.text && Math.abs(a.box.left - b.box.left) < 1) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 2 && high > Math.min(a.box.height, b.box.height) / 2)
          overlapping.push(`${a.text} / ${b.text}`);
      }
    }
    return { cut, overlapping };
  }, svg);
}

/**
 * Numbers of rings in a picture's SVG that the mark of a named site touches.
 * @throws Error when the picture has no ring or names no site
 */
export function hiddenNumbersOf(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((text) => {
    const holder = document.createElement('div');
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    holder.append(document.importNode(parsed, true));
    document.body.append(holder);
    const boxes = (query: string) =>
      [...holder.querySelectorAll(query)].map((element) => ({
        said: element.textContent ?? '',
        box: element.getBoundingClientRect(),
      }));
    const numbers = boxes('[id^="site-cluster-counts"] > text');
    const marks = boxes('#focus-mark > g');
    holder.remove();
    if (numbers.length === 0 || marks.length === 0)
      throw new Error('The picture has no rings or no named marks');
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return numbers.filter(({ box }) => marks.some((mark) => meet(mark.box, box))).map(({ said }) => said);
  }, svg);
}
