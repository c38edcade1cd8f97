import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from './Markdown';

const draw = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test('headings, lists, links, tables and emphasis are drawn', () => {
  const html = draw(
    '# Data\n\n- **ODbL** for `osm`\n- [text](https://example.org/a)\n\n| a | b |\n|---|---|\n| 1 | R&D |\n\n1. one\n',
  );
  expect(html).toContain('<h3 id="data" tabindex="-1">Data</h3>');
  expect(html).toContain('<strong>ODbL</strong>');
  expect(html).toContain('<code>osm</code>');
  expect(html).toContain('href="https://example.org/a"');
  expect(html).toContain('<td>R&amp;D</td>');
  expect(html).toContain('<ol><li>');
});

test('headings bear the id that links within the text lead to, and such links leave the address alone', () => {
  const html = draw('## Peak & load factor, 95 %\n\n[there](#peak--load-factor-95)\n');
  expect(html).toContain('id="peak--load-factor-95"');
  expect(html).toContain('<button type="button" class="link-button">there</button>');
  expect(html).not.toContain('href');
});

test('links that could run something are shown as text, and HTML as what it is', () => {
  const html = draw('[x](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>');
  expect(html).not.toContain('href');
  expect(html).not.toMatch(/<(img|script)/);
  expect(html).toContain('&lt;script&gt;');
});

test('any text is drawn without tags of its own', () => {
  const piece = fc.constantFrom(
    '<b>',
    '<script>',
    '](',
    '[',
    '&lt;',
    '`',
    '*',
    '_',
    '#',
    '\n',
    '|',
    '-',
    ' ',
    'a',
    '>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(draw(pieces.join(''))).not.toMatch(/<(b|script)>/);
    }),
  );
});
