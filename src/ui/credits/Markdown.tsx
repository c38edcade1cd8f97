/** Draws Markdown as React elements: nothing of it is ever parsed as HTML. Headings can be linked to. */
import { lexer, type Token, type Tokens } from 'marked';
import { createElement, type ReactNode } from 'react';

/** @param top level of the heading that `#` becomes, so that the text fits below a page's own title */
export function Markdown({ text, top = 3 }: { text: string; top?: number }) {
  return (
    // The documents of the project are written in English.
    <div className="prose" lang="en">
      {blocks(lexer(text), top)}
    </div>
  );
}

const isSafeLink = (href: string) => /^(https:|mailto:)/i.test(href);

/** The id of a heading, as code hosts make it: `Peak and load factor` -> `peak-and-load-factor`. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** Scrolls to a heading and moves the focus there, so that a screen reader reads on from it. */
export function goToHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function blocks(tokens: readonly Token[], top: number): ReactNode[] {
  return tokens.map((token, index) => block(token, index, top));
}

function block(token: Token, key: number, top: number): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      const id = headingId((token as Tokens.Heading).text);
      return createElement(`h${Math.min(6, depth + top - 1)}`, { key, id, tabIndex: -1 }, inlines(tokens));
    }
    case 'paragraph':
      return <p key={key}>{inlines((token as Tokens.Paragraph).tokens)}</p>;
    case 'blockquote':
      return <blockquote key={key}>{blocks((token as Tokens.Blockquote).tokens, top)}</blockquote>;
    case 'code':
      return (
        <pre key={key}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr key={key} />;
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const children = items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while it is shown
        <li key={index}>{blocks(item.tokens, top)}</li>
      ));
      return ordered ? <ol key={key}>{children}</ol> : <ul key={key}>{children}</ul>;
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return (
        <div key={key} className="card-scroll">
          <table className="card-table">
            <thead>
              <tr>
                {header.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a table that never changes
                  <th key={index} scope="col">
                    {inlines(cell.tokens)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table that never changes
                <tr key={line}>
                  {row.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells of a table that never changes
                    <td key={index}>{inlines(cell.tokens)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    }
    default:
      return <span key={key}>{inline(token, 0)}</span>;
  }
}

function inlines(tokens: readonly Token[]): ReactNode[] {
  return tokens.map(inline);
}

function inline(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong key={key}>{inlines((token as Tokens.Strong).tokens)}</strong>;
    case 'em':
      return <em key={key}>{inlines((token as Tokens.Em).tokens)}</em>;
    case 'del':
      return <del key={key}>{inlines((token as Tokens.Del).tokens)}</del>;
    case 'codespan':
      return <code key={key}>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br key={key} />;
    case 'link': {
      const { href, tokens } = token as Tokens.Link;
      // The address belongs to the map's own hash: a link within the text scrolls and leaves it alone.
      if (href.startsWith('#')) {
        return (
          <button key={key} type="button" className="link-button" onClick={() => goToHeading(href.slice(1))}>
            {inlines(tokens)}
          </button>
        );
      }
      if (!isSafeLink(href)) return <span key={key}>{inlines(tokens)}</span>;
      return (
        <a key={key} href={href} target="_blank" rel="noreferrer">
          {inlines(tokens)}
        </a>
      );
    }
    case 'text': {
      const { tokens, text } = token as Tokens.Text;
      return tokens ? <span key={key}>{inlines(tokens)}</span> : unescaped(text);
    }
    case 'escape':
      return (token as Tokens.Escape).text;
    default:
      // HTML and anything unknown is shown as the text it is.
      return token.raw;
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The lexer may leave entities in text for an HTML writer to print; React prints text as it is. */
const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
