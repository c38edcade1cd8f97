/** Why a picture could not be drawn, and what to do. */
export const pictureErrors = {
  hiddenCanvas:
    'This browser hides what is drawn on canvases, so the picture would be empty. Allow canvas access for this page and try again.',
  noGraphics:
    'This browser gives the page no WebGL 2, which drawing the map needs. Turn on hardware acceleration, or try another browser.',
  stalled:
    'The browser has stopped drawing the picture, as it may when the page was in the background. Load the page again and try once more; the address keeps your view.',
  contextLost:
    'The graphics system gave up on this picture. Choose a smaller sheet or fewer dpi, close other tabs, and try again.',
  tooLarge: (width: number, height: number) =>
    `A map of ${width} × ${height} pixels is more than this browser can draw. Choose a smaller sheet or fewer dpi.`,
  noMemory: (width: number, height: number) =>
    `There is too little memory for a picture of ${width} × ${height} pixels. Choose a smaller sheet or fewer dpi, or close other tabs.`,
  piecesDiffer:
    'The picture had to be put together from parts, and the parts do not fit each other. Choose a smaller sheet or fewer dpi.',
  tilted:
    'A tilted map of this size can’t be drawn. Choose a smaller sheet or fewer dpi, or look straight down.',
  notKept:
    'There is no connection, and a part of the map in this picture is not kept on this device. Choose a frame within what is kept, or try again with a connection.',
  source: (reason: string) => `Part of the map could not be loaded. Try again. (${reason})`,
  other: (reason: string) => `The picture could not be drawn. Try again. (${reason})`,
} as const;
