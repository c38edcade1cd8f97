import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_SOURCES } from '../../model/testData';
import { citationOf, citationText } from './citation';

const FACTS = {
  title: 'Opposition & sites: 50 % of {all} #1_x in Cañon\nCity',
  link: 'https://headroom.test/?region=area:PJM-DOM&layers=sites#6/37.6/-78.2',
  dataDate: '2026-08-22',
  dataVersion: 'abc123',
  accessed: '2026-11-26',
};

describe('a citation', () => {
  it('names title, data version and date, the link and the day of access', () => {
    const { text, apa } = citationOf(FACTS);
    expect(text).toBe(
      `Headroom: “Opposition & sites: 50 % of {all} #1_x in Cañon City”. Data as of 22 August 2026, version abc123. Accessed 26 November 2026. ${FACTS.link}`,
    );
    expect(apa).toBe(
      `Headroom. (2026). Opposition & sites: 50 % of {all} #1_x in Cañon City (data of August 22, 2026, version abc123) [Interactive map]. Retrieved November 26, 2026, from ${FACTS.link}`,
    );
  });

  it('in Chicago style and as a credit line names the same, and the sources', () => {
    const { chicago, credit } = citationOf({ ...FACTS, credits: ['OpenStreetMap', 'US EIA'] });
    const title = 'Opposition & sites: 50 % of {all} #1_x in Cañon City';
    expect(chicago).toBe(
      `Headroom. “${title}.” Interactive map. Data as of August 22, 2026, version abc123. Accessed November 26, 2026. ${FACTS.link}.`,
    );
    expect(credit).toBe(`Source: Headroom, “${title},” data as of Aug. 22, 2026; OpenStreetMap; US EIA`);
    expect(citationOf({ ...FACTS, dataDate: '2026-05-01' }).credit).toMatch(/data as of May 1, 2026$/);
  });

  it('for LaTeX escapes the title and leaves the link as it is', () => {
    expect(citationOf(FACTS).bibtex).toBe(
      [
        '@misc{headroom2026opposition,',
        '  author = {{Headroom}},',
        '  title = {{Opposition \\& sites: 50 \\% of \\{all\\} \\#1\\_x in Cañon City}},',
        '  year = {2026},',
        `  url = {${FACTS.link}},`,
        '  urldate = {2026-11-26},',
        '  note = {Interactive map, data as of 22 August 2026, version abc123}',
        '}',
      ].join('\n'),
    );
  });

  it('keeps its braces in balance, whatever title and link say', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'\\{}$&%#_^~"a ,\n') }),
        fc.string({ unit: fc.constantFrom(...'\\{}%#"a ,\n') }),
        (title, query) => {
          const { bibtex } = citationOf({ ...FACTS, title, link: `https://x.test/?${query}` });
          expect(bibtex.split('\n')).toHaveLength(8);
          let depth = 0;
          for (const sign of bibtex.replace(/\\[\\{}$&%#_]/g, '')) {
            depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        },
      ),
    );
  });

  it('as a file adds credit, licence and link of every source', () => {
    const text = citationText(FACTS, TEST_SOURCES.slice(0, 2));
    for (const { credit, licence, link } of TEST_SOURCES.slice(0, 2))
      expect(text).toContain(`- ${credit} (licence ${licence}, read 1 August 2026), ${link}`);
    expect(text).not.toContain(TEST_SOURCES[2]?.credit);
  });

  it('as a file names a source once whose tables are several', () => {
    const [source] = TEST_SOURCES;
    if (!source) throw new Error('no source to test with');
    const twice = [source, { ...source, id: 'another', retrieved: '2026-09-02' }];
    const lines = citationText(FACTS, twice)
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(lines).toEqual([
      `- ${source.credit} (licence ${source.licence}, read 1 August 2026 and 2 September 2026), ${source.link}`,
    ]);
    const other = { ...source, licence: 'ODbL-1.0' };
    expect(citationText(FACTS, [source, other])).toContain('licence ODbL-1.0');
  });
});
