import type { Language } from '../language';

/** US English, with dates as `2 March 2026`. Its types are what every other language has to fill. */
export const english: Language = {
  code: 'en',
  parts: {
    shell: () => import('./shell'),
    cards: () => import('./cards'),
    export: () => import('./export'),
    report: () => import('./report'),
    answers: () => import('./answers'),
    own: () => import('./own'),
    layers: () => import('./layers'),
  },
};
