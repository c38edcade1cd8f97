/** A script of its own in the built page: it asks for the words while the app is still on its way. */
import { LANGUAGES, languageOf } from './i18n/languages';
import { speak } from './i18n/words';

void speak(languageOf(new URL(location.href), LANGUAGES));
