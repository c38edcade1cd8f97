/** How to cite a view: as text, in APA and Chicago style, as a credit line, and for LaTeX. */
import { citationWords } from '../../i18n/words';
import { fold } from '../../model/fold';
import type { Source } from '../../model/source';
import type { Citation } from '../../state/exporter';

export interface CitationFacts {
  /** What is cited: the headline of the picture or the name of the table. */
  title: string;
  /** Absolute address of the view. */
  link: string;
  /** Newest day the data speaks of, `YYYY-MM-DD`. */
  dataDate: string;
  dataVersion: string;
  /** The day of the reader, `YYYY-MM-DD`. */
  accessed: string;
  /** Short credits of the sources shown, for a credit line; none where it is not told. */
  credits?: readonly string[];
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Text as LaTeX prints it. Letters beyond ASCII stay: LaTeX reads UTF-8. */
const latex = (text: string) => oneLine(text).replace(/[\\{}$&%#_^~]/g, (sign) => LATEX[sign] ?? sign);

/** An address for BibTeX's `url`, which is taken as it stands but for braces and what ends a field. */
const bibtexUrl = (url: string) =>
  url.replace(/[\s{}\\"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Letters and digits only: keys of BibTeX may hold no others safely. */
function bibtexKey(title: string, dataDate: string): string {
  const [word = ''] = fold(title.normalize('NFKD'))
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2);
  return `headroom${dataDate.slice(0, 4)}${word}`;
}

/** The same view is cited alike by everyone who opens it on the same day. */
export function citationOf({
  title,
  link,
  dataDate,
  dataVersion,
  accessed,
  credits = [],
}: CitationFacts): Citation {
  const plain = oneLine(title);
  const year = dataDate.slice(0, 4);
  return {
    text: citationWords.text(plain, dataDate, dataVersion, accessed, link),
    apa: citationWords.apa(plain, year, dataDate, dataVersion, accessed, link),
    chicago: citationWords.chicago(plain, dataDate, dataVersion, accessed, link),
    credit: citationWords.credit(plain, dataDate, credits),
    bibtex: [
      `@misc{${bibtexKey(plain, dataDate)},`,
      `  author = {{${citationWords.author}}},`,
      // A second pair of braces keeps the capitals as they are.
      `  title = {{${latex(plain)}}},`,
      `  year = {${year}},`,
      `  url = {${bibtexUrl(link)}},`,
      `  urldate = {${accessed}},`,
      `  note = {${latex(citationWords.bibtexNote(dataDate, dataVersion))}}`,
      '}',
    ].join('\n'),
  };
}

/** The file `CITATION.txt`: the citation in five forms, and whom else to credit. */
export function citationText(facts: CitationFacts, sources: readonly Source[]): string {
  const short = [...new Set(sources.map(({ creditShort }) => creditShort))];
  const { text, apa, chicago, credit, bibtex } = citationOf({ credits: short, ...facts });
  const { file } = citationWords;
  // Several tables may come from one hand: it is named once, with all days on which it was read.
  const isSame = (a: Source, b: Source) =>
    a.credit === b.credit && a.licence === b.licence && a.link === b.link;
  const credits = sources.flatMap((source, index) => {
    if (sources.findIndex((other) => isSame(source, other)) !== index) return [];
    const { credit, licence, link } = source;
    const alike = sources.filter((other) => isSame(source, other));
    const days = [...new Set(alike.map(({ retrieved }) => retrieved))];
    return `- ${credit} (${file.licence(licence)}, ${file.read(days)}), ${link}`;
  });
  return `${[
    file.cite,
    '',
    text,
    '',
    `${file.apa}: ${apa}`,
    '',
    `${file.chicago}: ${chicago}`,
    '',
    `${file.credit}: ${credit}`,
    '',
    `${file.bibtex}:`,
    bibtex,
    '',
    `${file.sources}`,
    '',
    ...credits,
    '',
    file.yours,
  ].join('\n')}\n`;
}
