/** What is said of a picture that was dropped on the app. */
import { formatDate } from '../shell/format';

export const reopenMessages = {
  tooLarge: (megabytes: number) =>
    `The file is larger than ${megabytes} MB. Pictures saved here are smaller.`,
  notPng:
    'This is not a PNG picture. Only PNG pictures saved here open their view; for an SVG or a PDF, follow the link printed in it.',
  damaged:
    'The file is damaged or was not copied to its end. If there is another copy, try that one; the link printed in the picture opens the view as well.',
  foreign:
    'This picture does not say which view it shows. It was not saved here, or a messenger or an editor took the information out, as they often do. If a link is printed in the picture, it still opens the view.',
  stripped:
    'This picture was saved here, but a messenger or an editor took out the information that opens its view, as they often do. The link printed in the picture still works.',
  unreadable:
    'What this picture says of its view can’t be read; it may have been changed. The link printed in the picture still works.',
  newer:
    'This picture was saved by a newer version of Headroom, which this one does not understand in full. Its link opens the view, without the settings of the picture.',
  edited:
    'The picture was changed or saved again after it was made. This is the view it was made from; what the picture shows may differ.',
  unchecked:
    'Whether the picture was changed since it was made could not be checked in this browser over this connection.',
  otherData: (pictureDate: string, dataDate: string) =>
    pictureDate === dataDate
      ? `The picture was made from another version of the data of ${formatDate(dataDate)}: figures may differ.`
      : `The picture was made from the data of ${formatDate(pictureDate)}. This is the data of ${formatDate(dataDate)}: figures may differ.`,
} as const;
