/** A script of its own in the built page: it asks for the words while the app is still on its way. */
import { speak } from './i18n/words';
import { pageLanguage } from './pageLanguage';

void speak(pageLanguage);
