import { english } from './en';
import type { Language } from './language';

/** The languages of the app, the one of a plain address first. */
export const LANGUAGES: readonly [Language, ...Language[]] = [english];

/** The language that an address asks for with `?lang=`; the first one where it asks for none that there is. */
export function languageOf(address: URL, languages = LANGUAGES): Language {
  const code = address.searchParams.get('lang');
  return languages.find((language) => language.code === code) ?? languages[0];
}
