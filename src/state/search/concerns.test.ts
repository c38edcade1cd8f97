import { expect, test } from 'vitest';
import { labels } from '../../i18n/words';
import { withConcerns } from './concerns';
import type { SearchHit } from './hit';

const TOWN: SearchHit = { kind: 'town', key: 'town', label: 'Noisetown', sublabel: '', lon: 0, lat: 0 };
const found = (query: string) =>
  withConcerns(query, [TOWN], labels.concern, 'acts').map((hit) =>
    hit.kind === 'concern' ? hit.id : hit.kind,
  );

test.each([
  ['noise', ['noise', 'town']],
  ['Noi', ['town', 'noise']],
  ['water', ['water', 'town']],
  ['energy rates', ['town', 'energyUseAndRates']],
  ['energy use', ['energyUseAndRates', 'town']],
  ['farmland', ['town', 'landUse']],
  ['tax', ['taxes', 'town']],
  ['no', ['town']],
  ['', ['town']],
  ['noise Texas', ['town']],
])('"%s" finds %j', (query, answers) => expect(found(query)).toEqual(answers));
