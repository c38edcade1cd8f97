/** The reader's clock: what tests and example pictures show must not depend on the day on which they are made. */

/** The day on which tests look at the app. A clock behind the record shows the last day of the record. */
export const TEST_DAY = '2026-10-09';

/** Runs in the page before its own code: the clock goes on from noon of a day, `YYYY-MM-DD`. */
export function clockFrom(day: string): void {
  const ahead = Date.parse(`${day}T12:00:00Z`) - Date.now();
  const now = () => performance.timeOrigin + performance.now() + ahead;
  window.Date = new Proxy(Date, {
    construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [now()] : given, made),
    get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
  });
}
