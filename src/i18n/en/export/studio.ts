/** The words of the snapshot studio: frame, size, words, look, preview, files, citation. */
import type { ExportFormat } from '../../../model/snapshot/formats';
import type { CreditPlace, Palette, Projection } from '../../../model/snapshot/settings';
import { type LengthUnit, type Preset, type PresetFamily, pixelsOf } from '../../../model/snapshot/size';
import { formatNumber, plural } from '../shell/format';

const NBSP = '\u00a0';

const SCREEN_NAMES: Readonly<Record<string, string>> = {
  social: 'Social post',
  square: 'Square post',
  story: 'Story',
  slide: 'Slide',
  article: 'Picture in an article',
};

const SHEET_NAMES: Readonly<Record<string, string>> = { a5: 'A5', a4: 'A4', a3: 'A3', letter: 'Letter' };

/** `Social post, 1200 × 675`, `A4 landscape, 300 dpi`, `3 columns, 143 mm`. */
export function presetName({ id, family, width, height, unit, dpi }: Preset): string {
  if (family === 'paper') {
    const [sheet = '', turn = ''] = id.split('-');
    return `${SHEET_NAMES[sheet] ?? sheet} ${turn}, ${dpi}${NBSP}dpi`;
  }
  if (family === 'newspaper') {
    const columns = Number(id.split('-')[1]);
    return `${plural(columns, { one: '# column', other: '# columns' })}, ${width}${NBSP}mm`;
  }
  const pixels = pixelsOf(width, unit, dpi);
  return `${SCREEN_NAMES[id] ?? id}, ${height === null ? `${pixels} wide` : `${pixels} × ${height}`}`;
}

/** Bytes as files are weighed: `840 KB`, `2.3 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1_000)))}${NBSP}KB`;
  return `${formatNumber(bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0)}${NBSP}MB`;
}

const millimetres = (mm: number) => formatNumber(mm, mm < 100 ? 1 : 0);

/** `1200 × 675 pixels, 212 × 119 mm at 144 dpi`. */
export function formatPictureSize(pixels: { width: number; height: number }, dpi: number): string {
  const [width, height] = [pixels.width, pixels.height].map((side) => millimetres((side / dpi) * 25.4));
  return `${pixels.width} × ${pixels.height}${NBSP}pixels, ${width} × ${height}${NBSP}mm at ${formatNumber(dpi)}${NBSP}dpi`;
}

const PROJECTION_NAMES: Record<Projection, string> = {
  albers: 'Equal area, with Alaska and Hawaii',
  mercator: 'As on the screen',
};
const PALETTE_NAMES: Record<Palette, string> = { light: 'Light', dark: 'Dark', grey: 'Newsprint grey' };
const CREDIT_NAMES: Record<CreditPlace, string> = { below: 'Below the map', beside: 'Beside the map' };
const FAMILY_NAMES: Record<PresetFamily, string> = {
  screen: 'For screens',
  paper: 'For paper',
  newspaper: 'For newspaper columns',
};
const UNIT_NAMES: Record<LengthUnit, string> = { px: 'pixels', mm: 'millimeters', in: 'inches' };

export const studioText = {
  title: 'Export a picture',
  close: 'Close export',
  noMap: 'Without a map there is no picture. The data of the view can still be saved.',
  frame: {
    title: 'Frame',
    label: 'Picture frame. Arrow keys move, plus and minus resize',
    help: 'Drag the frame by its edge or its handle, resize it at a corner, or use arrow keys, plus and minus. The map moves as always.',
    parts: 'The clear part is the map. Title, legend and credits cover the hatched part.',
    move: 'Move the frame',
    fit: (place: string) => `Fit to ${place}`,
    reset: 'Reset frame',
    fetch: 'Bring the frame here',
    tilted: 'The map is tilted: the frame shows only roughly what will be in the picture.',
    at: (km: number) =>
      `The frame is about ${formatNumber(km < 100 ? km : Math.round(km / 10) * 10)}${NBSP}km wide.`,
  },
  size: {
    title: 'Size',
    label: 'Size of the picture',
    families: FAMILY_NAMES,
    own: 'Own size',
    width: 'Width',
    height: 'Height',
    unit: 'Unit',
    units: UNIT_NAMES,
    dpi: 'Dots per inch (dpi)',
    notANumber: (field: string) => `${field} needs a number above zero.`,
    likely: (bytes: number) => `PNG file: about ${formatBytes(bytes)}`,
    computing: 'Working out the size',
  },
  words: {
    title: 'Words in the picture',
    headline: 'Headline',
    subtitle: 'Subtitle',
    note: 'Note',
    back: 'Back to the proposal',
    backOf: (field: string) => `Back to the proposal: ${field}`,
    help: 'Proposed from what is on the map. An empty field leaves the line out.',
    failed: 'No words could be proposed. Your own can be written all the same.',
  },
  look: {
    title: 'Look',
    palette: 'Colors',
    palettes: PALETTE_NAMES,
    projection: 'A picture of the whole United States',
    projections: PROJECTION_NAMES,
    credits: 'Credits and sources',
    places: CREDIT_NAMES,
    locator: 'Small map that shows where this is',
    qr: 'QR code of the link to this view',
  },
  callouts: {
    title: 'Notes, circles and areas',
    help: 'Your own words on the picture. Each comes into the middle of the map; its place is what it points at, or its middle. On a tilted map none are drawn.',
    kinds: { note: 'Note', circle: 'Circle', area: 'Area' },
    named: (kind: string, number: number) => `${kind} ${number}`,
    added: (kind: string) => `${kind} added in the middle of the map.`,
    removed: 'Taken out.',
    undo: 'Undo',
    undone: 'Undone.',
    fields: {
      text: 'Words',
      side: 'Words stand',
      km: 'Kilometers from the middle',
      lat: 'Latitude',
      lon: 'Longitude',
    },
    sides: { ne: 'above, right', se: 'below, right', sw: 'below, left', nw: 'above, left' },
    arrows: { left: '←', up: '↑', down: '↓', right: '→' },
    directions: { left: 'left', up: 'up', down: 'down', right: 'right' },
    move: (name: string, direction: string) => `Move ${name} ${direction}`,
    remove: (name: string) => `Take out ${name}`,
    outOfRange: (least: number, most: number) => `A number from ${least} to ${most}`,
  },
  labels: {
    title: 'Names of sites',
    selected: 'The open card’s site, and those being compared',
    largest: 'The largest by MW',
    largestText: (number: number) =>
      number === 0
        ? 'none'
        : `the ${plural(number, { one: '# largest site', other: '# largest sites' })} in the frame`,
    byHand: (picked: number) => (picked === 0 ? 'Pick sites by hand' : `Picked by hand: ${picked}`),
    search: 'Name, operator or place',
    searchLabel: 'Find a site in the frame',
    inFrame: 'Sites in the frame',
    found: (number: number) =>
      number === 0
        ? 'No sites in the frame match.'
        : `${plural(number, { one: '# site', other: '# sites' })} in the frame`,
    remove: (name: string) => `Do not name ${name}`,
    picked: 'Picked sites',
    full: (most: number) => `${most} sites are picked already. Take one out first.`,
  },
  alt: {
    title: 'Text for readers who can’t see it',
    label: 'Alt text',
    help: 'Saved in the file, and copied from the preview.',
    counter: (letters: number, limit: number) => `${formatNumber(letters)} of ${formatNumber(limit)} letters`,
  },
  preview: {
    open: 'Preview',
    invalid: 'Correct the size first.',
    title: 'Preview',
    drawing: 'Drawing the picture',
    picture: 'The picture as it will be saved',
    real: (bytes: number) => `PNG file: ${formatBytes(bytes)}`,
    ready: 'The picture is ready.',
    notes: 'Good to know',
    format: 'Save as',
    formats: {
      png: 'PNG picture',
      svg: 'SVG, for Illustrator or Inkscape',
      pdf: 'PDF',
      csv: 'Data as CSV, for spreadsheets',
      geojson: 'Data as GeoJSON, for maps',
      zip: 'Everything as zip: picture, data, citation',
    },
    ofSeveralLayers: { csv: 'Data as CSV: a zip with one file for each layer' },
    formatHelp: {
      png: 'Dropping this picture on the app later opens this view again.',
      pdf: 'Opens the browser’s print window at the page’s true size; choose “Save as PDF” there.',
    } as Partial<Record<ExportFormat, string>>,
    save: {
      png: 'Save PNG',
      svg: 'Save SVG',
      pdf: 'Print or save PDF',
      csv: 'Save CSV',
      geojson: 'Save GeoJSON',
      zip: 'Save zip',
    },
    copy: 'Copy picture',
    share: 'Share',
    copyAlt: 'Copy alt text',
    again: 'Draw again',
    cancelled: 'Stopped. Nothing was saved.',
    saved: (name: string) => `Saved as ${name}.`,
    outOfSight: 'The frame is not in sight: the picture shows another place than the map does now.',
    copied: 'The picture is on the clipboard.',
    altCopied: 'The alt text is on the clipboard.',
    copyFailed: 'The browser did not allow copying. Save it instead.',
    shareFailed: 'The browser could not share the picture. Save it instead.',
  },
  make: {
    making: {
      png: 'Drawing the picture',
      svg: 'Making the SVG',
      pdf: 'Making the PDF',
      csv: 'Gathering the data',
      geojson: 'Gathering the data',
      zip: 'Making the zip',
    },
    progress: 'Progress',
    cancel: 'Cancel',
    retry: 'Try again',
    failed: 'This could not be made.',
    unexpected: (reason: string) => `${reason} Try again; your settings are kept.`,
  },
  data: {
    title: 'Data of this view',
    help: 'Exactly the records that pass the filters and lie in the frame, each with its sources and licence.',
    csvZipHelp: 'Several layers are on: the CSV files, one for each, come as one zip.',
    formats: {
      csv: { name: 'CSV', label: 'CSV: the data for spreadsheets' },
      geojson: { name: 'GeoJSON', label: 'GeoJSON: the data for maps' },
      zip: { name: 'All as zip', label: 'All as zip: picture, data and citation' },
    },
    ofSeveralLayers: {
      csv: {
        name: 'CSV (zip)',
        label: 'CSV (zip): the data for spreadsheets, one file for each layer',
      },
    },
  },
  cite: {
    open: 'Cite this view',
    loading: 'Writing the citation',
    text: 'Text',
    textHelp: 'For a caption or a footnote.',
    apa: 'APA',
    chicago: 'Chicago',
    credit: 'Credit line (AP)',
    apaHelp: 'For a list of references.',
    chicagoHelp: 'For a note or a bibliography.',
    creditHelp: 'For the line under a picture, with the sources.',
    bibtex: 'BibTeX',
    bibtexHelp: 'For reference managers and LaTeX.',
    copyOf: {
      text: 'Copy text',
      apa: 'Copy APA',
      chicago: 'Copy Chicago',
      credit: 'Copy credit line',
      bibtex: 'Copy BibTeX',
    },
  },
} as const;
