/** Where the browser says that the reader is; asked only when the reader wants it, and sent nowhere. */

/** Two decimals, about a kilometer: enough to find a county, and no address in a link that is passed on. */
const STEP = 100;
/** How long the browser may look, and how old a position it may give, milliseconds. */
const LIMITS = { timeout: 15_000, maximumAge: 600_000 };

/** Whether the browser can say where it is; it says it only to pages that were fetched safely. */
export const canLocate = (): boolean => window.isSecureContext && 'geolocation' in navigator;

const rounded = (degrees: number) => Math.round(degrees * STEP) / STEP;

/**
 * Asks the browser, which asks the reader.
 * @returns degrees to about a kilometer
 * @throws GeolocationPositionError when the reader declines or nothing is known
 */
export const myPosition = (): Promise<{ lon: number; lat: number }> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: rounded(coords.longitude), lat: rounded(coords.latitude) }),
      reject,
      LIMITS,
    );
  });
