/** What the export says while it works, and why it can't. */
import { formatNumber } from '../shell/format';

export const exportText = {
  steps: {
    reading: 'Reading the records',
    drawing: 'Drawing the map',
    composing: 'Putting the picture together',
    writing: 'Writing the file',
    packing: 'Packing the files',
  },
  noCredits:
    'The credits could not be loaded, and nothing leaves this app without them. Check the connection and try again.',
  noRecords: (what: string) =>
    `The ${what} could not be loaded, so the picture would not show them. Check the connection and try again.`,
  tables: {
    sites: 'sites',
    events: 'acts of opposition',
    areas: 'grid areas',
    counties: 'counties',
    plants: 'power plants',
    halls: 'buildings',
    territories: 'utility territories',
    tribal: 'tribal lands',
    water: 'water of counties',
  },
  noMap:
    'There is no map to take a picture of. The records of the view can still be saved as CSV or GeoJSON.',
  noBitmap:
    'The picture could not be written: there is too little memory. Choose a smaller sheet or fewer dpi.',
  noCanvas: 'This browser gives the page no canvas to put the picture on. Try another browser.',
  callouts: { distance: (km: number) => `within ${formatNumber(km)} km` },
  noQr: 'The link of this view is too long for a QR code, so the picture has none.',
  noLabelRoom: (names: readonly string[]) =>
    names.length === 1
      ? `“${names[0]}” found no room for its name.`
      : `${names.length} sites found no room for their names: ${names.join(', ')}.`,
  notInPicture: (names: readonly string[]) =>
    names.length === 1
      ? `“${names[0]}” was to be named, but is not in the picture.`
      : `${names.length} sites were to be named, but are not in the picture: ${names.join(', ')}.`,
  notInData: (record: string) => `The data have no record “${record}”.`,
  pdfByPrint: 'A PDF is made by printing the page: ask for the page instead.',
  printed: 'The picture was handed to the browser’s print dialog.',
} as const;
