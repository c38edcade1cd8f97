/** KML and GPX. */
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, type Document } from '@xmldom/xmldom';
import { Unreadable } from '../../model/own/finding';
import { readFeatures } from './geojsonFile';
import type { Reading } from './reading';
import type { PartRead } from './table';

/** Properties that the library adds for drawing; they are no values of the file. */
const DRAWING = /^(?:stroke|fill|icon|label|marker|styleUrl|styleHash|stylehash)/i;

/**
 * @param partName name of the file within an archive of several
 * @throws Unreadable when the text is no well-formed XML, or XML of another kind
 */
export async function readXml(
  text: string,
  reading: Reading,
  partName: string | null = null,
): Promise<{ format: 'kml' | 'gpx'; part: PartRead }> {
  const document = parsed(text);
  const root = document.documentElement?.localName ?? '';
  if (root !== 'kml' && root !== 'gpx') throw new Unreadable('unknownFormat', `<${root}>`);
  const format = root;
  let collection: { features: { properties: unknown }[] };
  try {
    collection = (format === 'kml' ? kml : gpx)(document as never) as never;
  } catch (error) {
    throw new Unreadable('damagedFile', error instanceof Error ? error.message : String(error));
  }
  const tags = format === 'kml' ? ['Placemark'] : ['trk', 'rte', 'wpt'];
  const lines = tags.flatMap((tag) =>
    [...document.getElementsByTagName(tag)].map(
      (element) => (element as { lineNumber?: number }).lineNumber ?? 1,
    ),
  );
  const raw = collection.features.map((feature, index) => ({
    line: lines[index] ?? 1,
    feature: {
      ...feature,
      properties: Object.fromEntries(
        Object.entries((feature.properties ?? {}) as object).filter(([name]) => !DRAWING.test(name)),
      ),
    },
  }));
  return { format, part: await readFeatures(partName, raw, null, reading) };
}

function parsed(text: string): Document {
  let [line, message] = [null as number | null, ''];
  try {
    return new DOMParser({
      onError: (level, said, context) => {
        if (level === 'warning') return;
        message ||= String(said);
        line ??= (context as { locator?: { lineNumber?: number } } | undefined)?.locator?.lineNumber ?? null;
        if (level === 'fatalError') throw new Unreadable('syntax', message, line, { what: message });
      },
    }).parseFromString(text, 'text/xml');
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const said = error instanceof Error ? error.message : String(error);
    const place = (error as { locator?: { lineNumber?: number } }).locator?.lineNumber ?? line;
    throw new Unreadable('syntax', said, place, { what: said });
  }
}
