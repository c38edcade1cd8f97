import { describe, expect, it } from 'vitest';
import { type Embedded, embedCode } from './embedCode';

const TEXAS: Embedded = {
  framed: 'https://maps.example/?region=state:TX&embed#5/31/-99',
  link: 'https://maps.example/?region=state:TX#5/31/-99',
  about: 'Sites: Texas',
  dataDate: '2026-11-22',
  script: null,
  credits: ['EIA', 'OpenStreetMap contributors (ODbL)'],
};

describe('code for a web page', () => {
  it('has a title, the width of its place by attributes, and the credit with a link below', () => {
    expect(embedCode(TEXAS, 'wide')).toBe(
      '<iframe src="https://maps.example/?region=state:TX&amp;embed#5/31/-99" title="Headroom map: Sites: Texas" width="100%" height="640" loading="lazy" allowfullscreen></iframe>\n' +
        '<p><a href="https://maps.example/?region=state:TX#5/31/-99">Headroom map: Sites: Texas</a>, data of 22 November 2026. EIA; OpenStreetMap contributors (ODbL)</p>',
    );
    expect(embedCode(TEXAS, 'square')).toContain('width="100%" height="860"');
  });

  it('needs no inline style, and no name can break out of it', () => {
    const code = embedCode({ ...TEXAS, about: '"><script>alert(1)</script>' }, 'classic');
    expect(code).not.toMatch(/style=|<script/);
  });

  it('names the script that adjusts the height only where it is wanted', () => {
    const code = embedCode({ ...TEXAS, script: 'https://maps.example/embed.js' }, 'wide');
    expect(code).toContain(' data-headroom loading=');
    expect(code.split('\n')[1]).toBe('<script async src="https://maps.example/embed.js"></script>');
    expect(embedCode(TEXAS, 'wide')).not.toContain('data-headroom');
  });

  it('ends with the link while the credits have not arrived', () => {
    expect(embedCode({ ...TEXAS, dataDate: '', credits: [] }, 'wide')).toMatch(/<\/a><\/p>$/);
  });
});
