/** A browser that is no Chromium, with the few verbs that all ways to drive one have in common. */

export interface Driven {
  open(url: string): Promise<void>;
  /** What an expression of JavaScript gives in the page; promises are waited for. The answer is plain data. */
  run(expression: string): Promise<unknown>;
  /** Clicks as a mouse does on the only element that a selector finds. */
  click(selector: string): Promise<void>;
  /** Types into the element that has the focus; `\n` is Enter. */
  type(text: string): Promise<void>;
  /** Size of the page, CSS px. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** An engine, and how a browser of it is started on this machine. */
export interface Engine {
  name: 'Firefox' | 'WebKit';
  /** Null where there is none; `missing` says what would bring one. */
  start(): Promise<Driven | null>;
  missing: string;
}
