/** What `npm run snapshot -- --help` prints. */

import { EXPORT_FORMATS } from '../src/model/snapshot/formats';
import { DEFAULT_SERIES, MAX_FRAMES } from '../src/model/snapshot/series';
import { DEFAULT_SETTINGS, MAX_LARGEST } from '../src/model/snapshot/settings';
import { millimetresOf, PRESETS, type Preset, pictureSize } from '../src/model/snapshot/size';
import { NO_ADDRESS } from './snapshotArgs';

/** A preset in a line: its id, pixels and millimetres at its density. */
export function presetLine(preset: Preset): string {
  const { width, height, dpi } = pictureSize(preset);
  const side = (pixels: number | null, of: (pixels: number) => string) =>
    pixels === null ? 'as needed' : of(pixels);
  const millimetres = (pixels: number) => String(Math.round(millimetresOf(pixels, dpi)));
  const pixels = `${width} × ${side(height, String)} px`;
  const paper = `${millimetres(width)} × ${side(height, millimetres)} mm`;
  return `  ${preset.id.padEnd(22)}${pixels.padEnd(24)}${paper.padEnd(22)}${dpi} dpi`;
}

export const HELP = `Usage: npm run -s snapshot -- --view VIEW --out FILE [options]
       npm run -s snapshot -- --views LIST.csv [options]

Makes pictures and data files from the built app, as its Export dialog does. Guide: docs/exporting.md

  --view VIEW        what is shown, as in the app's links: '?region=area:PJM-DOM&layers=sites,grid', '#7/38.9/-77.4',
                     '?' for the first view, or a whole link
  --out FILE         the file to write; its ending says what it is: ${EXPORT_FORMATS.join(', ')}
  --format FORMAT    the same, whatever the ending
  --preset PRESET    a size with a name, see below (default: ${DEFAULT_SETTINGS.size})
  --size SIZE        a free size: 1200x800px, 210x99mm@300, 8x10in@150
  --title, --subtitle, --note, --alt TEXT
                     words of the picture (default: as proposed from the view; - leaves the line out)
  --palette NAME     light, dark or grey (newsprint)
  --projection NAME  of the whole United States: albers (equal area, Alaska and Hawaii in frames) or mercator
  --credits PLACE    below or beside the map
  --label-largest N  names the N largest sites in the picture, up to ${MAX_LARGEST}
  --label ID,ID      names these sites
  --no-label-selected  does not name the site whose card is open, and those being compared
  --qr               adds the link as a QR code; needs --base-url
  --no-locator       leaves out the small map that shows where the frame lies

  --series FROM..TO  the view over time as a moving picture (--out x.gif, .webm or .mp4): months, 2023-01..2026-11, or years, 2019..2026;
                     the last day of each, up to the day at which the record ends; at most ${MAX_FRAMES} frames
  --step STEP        month or year (default: ${DEFAULT_SERIES.step})
  --pace SECONDS     how long a frame is shown (default: ${DEFAULT_SERIES.pace})
  --held SECONDS     how long the last one is (default: ${DEFAULT_SERIES.held})

  --multiples DAY,DAY  the view on 2 to 12 days on one page, under one headline and legend: png, svg or pdf

  --views LIST.csv   a picture a row: a header with the names above (view,preset,title,out,locator,…),
                     switches as yes or no. Options given beside it hold where a cell is empty. Files that are
                     there and whole are left as they are
  --force            makes files of the list anew that are there
  --base-url URL     where readers find the app: the links in pictures and their metadata lead there
                     (default: the address of a view that is a whole link, else ${NO_ADDRESS})
  --today DAY        the day that citations name as read, and that is viewed where a link names
                     none, YYYY-MM-DD (default: today)
  --dist FOLDER      the built app (default: dist, built first when it is missing)
  --help             this text

Written files are named on stdout, a line each; progress and messages go to stderr.
Exit codes: 0 all are there, 1 something failed (the last line says which), 2 wrong use, nothing was started.

Presets:
${PRESETS.map(presetLine).join('\n')}

Examples:
  npm run -s snapshot -- --view '?region=area:PJM-DOM' --preset a4-landscape-300 --title 'Dominion zone' --out dom.png
  npm run -s snapshot -- --view '?region=county:51107' --size 145x100mm --palette grey --out loudoun.pdf
  npm run -s snapshot -- --view '?region=state:GA' --series 2023-01..2026-11 --out georgia.gif
  npm run -s snapshot -- --views pictures.csv --base-url https://example.org/headroom/ --force
`;
