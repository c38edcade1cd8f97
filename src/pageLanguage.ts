/** The language of this page, as its address asks. Development and the tests of the words have one more. */
import { LANGUAGES, languageOf } from './i18n/languages';
import { pseudoEnglish } from './i18n/pseudo';

export const pageLanguage = languageOf(
  new URL(location.href),
  import.meta.env.DEV || import.meta.env.MODE === 'pseudo' ? [...LANGUAGES, pseudoEnglish] : LANGUAGES,
);

/** The parameter that keeps this language in the address; empty where the plain address speaks it. */
export const askedLanguage = pageLanguage === LANGUAGES[0] ? '' : `lang=${pageLanguage.code}`;
