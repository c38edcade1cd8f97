/** What the data set says of itself. */
import type { Source } from '../../../src/model/source';

interface Facts {
  /** Day of the newest source, `YYYY-MM-DD`. */
  dataDate: string;
  recordUpTo: string;
}

const TITLE = 'Headroom: data-center and former-mining sites, and recorded opposition';

/** Identifiers of licences as the Data Package standard asks for them; others keep their short name. */
const licenceOf = ({ licence, licenceUrl }: Source) => ({
  name: licence.replaceAll(/[^\w.-]+/g, '-'),
  ...(licenceUrl ? { path: licenceUrl } : {}),
  title: licence,
});

/** `datapackage.json`, by the Frictionless standard (Data Package 1). */
export function packageText({
  dataDate,
  recordUpTo,
  sources,
  resources,
}: Facts & { sources: readonly Source[]; resources: readonly object[] }): string {
  const licences = new Map(sources.map((source) => [source.licence, licenceOf(source)]));
  return `${JSON.stringify(
    {
      profile: 'data-package',
      name: 'headroom',
      title: TITLE,
      description:
        'Sites of data centers and former crypto mines, and what councils, counties, states, courts and neighbours did about them, each row with its sources and its licence. Counts are floors: what nobody recorded is not here.',
      version: dataDate,
      created: `${dataDate}T00:00:00Z`,
      recordUpTo,
      licenses: [...licences.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      sources: sources.map(({ title, link }) => ({ title, path: link })),
      contributors: [{ title: 'Headroom', role: 'author' }],
      resources,
    },
    null,
    2,
  )}\n`;
}

/** `README.md`. */
export function readmeText({
  dataDate,
  recordUpTo,
  sites,
  acts,
}: Facts & { sites: number; acts: number }): string {
  return `# ${TITLE}

Data of ${dataDate}; the record of opposition goes up to ${recordUpTo}. ${sites} sites, ${acts} acts.

| file | holds |
|---|---|
| sites.csv, sites.parquet | a row a site |
| sites.geojson | the same as points |
| acts.csv, acts.parquet | a row an act |
| acts.geojson | the same with the ground over which each holds: outline of the town, county or state, else the middle of the town, else nothing |
| sources.csv | the datasets behind the rows, with the words to print |
| datapackage.json | columns with types and meanings, checksums (Frictionless Data Package) |
| LICENSES.md, CITATION.txt | what a re-user owes, and how to cite |

- Each row names its own licence in \`licence\`. Where several are named, the duties of all hold. Rows with ODbL-1.0 hold OpenStreetMap data (© OpenStreetMap contributors): a database made from them that is made public stays under the Open Database License.
- An empty cell is unknown or does not apply; it is never zero.
- FIPS codes, ids and dates are text: a spreadsheet that opens a CSV by itself drops leading zeros and completes partial dates. Import these columns as text, or take the Parquet files.
- Texts that a spreadsheet would compute begin with an apostrophe in CSV.
- Megawatts of different \`mwBasis\`, or of different statuses, must not be added.
- Counts are floors. A place without a row is not a place without opposition.
- Outlines are simplified to about a hundred metres and follow RFC 7946: degrees of WGS 84, outer rings counter-clockwise, cut at the date line.
`;
}

/** `CITATION.txt`. */
export function citationText(dataDate: string, sources: readonly Source[]): string {
  const credits = [...new Set(sources.map(({ credit, licence }) => `- ${credit} (${licence})`))];
  return `${[
    `Headroom. (${dataDate.slice(0, 4)}). ${TITLE} (data of ${dataDate}) [Data set].`,
    '',
    'The records belong to their sources; a publication that uses them owes them credit:',
    '',
    ...credits,
  ].join('\n')}\n`;
}
