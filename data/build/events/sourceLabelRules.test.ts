import { expect, test } from 'vitest';
import { sourceLabel } from './sourceLabel';

const publisherOf = (host: string) => (host === 'azfamily.com' ? "Arizona's Family" : null);
const label = (url: string) => sourceLabel(url, publisherOf);

test.each([
  // Publisher, title and day of the address.
  [
    'https://www.azfamily.com/2025/12/12/chandler-votes-against-data-center/',
    "Arizona's Family: chandler votes against data center (2025-12-12)",
  ],
  [
    'https://www.azfamily.com/2025/3/chandler-votes-against/',
    "Arizona's Family: chandler votes against (2025-03)",
  ],
  [
    'https://www.azfamily.com/2025/3/4/chandler_votes-against',
    "Arizona's Family: chandler votes against (2025-03-04)",
  ],
  // A day that is not one of this century, or stands at the end, is none.
  ['https://a.example/1999/3/4/chandler-votes-against', 'a.example: chandler votes against'],
  ['https://a.example/one-two-three/2025/03', 'a.example: one two three'],
  // The longest part is the title; of equals the first.
  ['https://a.example/news/one-two-three-four/five-six-seven', 'a.example: one two three four'],
  ['https://a.example/one-two-three/four-five-six', 'a.example: one two three'],
  // Numbers, codes and words of every address are no words.
  ['https://a.example/story/data-center-vote-12345-deadbeef99.html', 'a.example: data center vote'],
  ['https://a.example/data--center__vote', 'a.example: data center vote'],
  ['https://a.example/Article-data-center-vote-index', 'a.example: data center vote'],
  // Too few words for a title: the whole path tells the page from others.
  ['https://www.a.example/news/data-center', 'a.example: news/data-center'],
  ['https://a.example/files/index.html', 'a.example: files'],
  ['https://a.example/default.aspx', 'a.example'],
  ['https://a.example/', 'a.example'],
  ['https://a.example/2025/12/', 'a.example: 2025/12'],
  ['https://www.www.example/x', 'www.example: x'],
  // Letters in percent are read, and what can't be read stays.
  ['https://a.example/caf%C3%A9-du-nord-ouest', 'a.example: café du nord ouest'],
  ['https://a.example/%E0%A4%A', 'a.example: %E0%A4%A'],
])('%s', (url, words) => {
  expect(label(url)).toBe(words);
});

test('a path is told up to 80 letters', () => {
  expect(label(`https://a.example/${'x'.repeat(100)}1`)).toBe(`a.example: ${'x'.repeat(80)}`);
});
