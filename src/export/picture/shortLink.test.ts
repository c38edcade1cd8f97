import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortLink } from './shortLink';

describe('a printed link', () => {
  it('leaves out protocol and camera', () => {
    expect(shortLink('https://headroom.example/map/?site=a-b#5/39/-77')).toBe(
      'headroom.example/map/?site=a-b',
    );
    expect(shortLink('https://headroom.example/')).toBe('headroom.example');
    expect(shortLink('http://localhost:4173/?embed')).toBe('localhost:4173/?embed');
  });

  it('says where to look when the link selects nothing', () => {
    expect(shortLink('https://headroom.example/?layers=sites#6.1/37.60000/-77.60000')).toBe(
      'headroom.example/?layers=sites#6.1/37.60000/-77.60000',
    );
    expect(shortLink('https://headroom.example/?layers=sites&region=state:VA#6.1/37.6/-77.6')).toBe(
      'headroom.example/?layers=sites&region=state:VA',
    );
  });

  it('undoes percent-encoding only where that means the same', () => {
    expect(shortLink('https://a.test/?layers=sites%2Cgrid&region=area%3APJM-DOM')).toBe(
      'a.test/?layers=sites,grid&region=area:PJM-DOM',
    );
    expect(shortLink('https://a.test/?q=M%C3%BCller%20%26%20S%C3%B6hne%2B%25')).toBe(
      'a.test/?q=Müller%20%26%20Söhne%2B%25',
    );
    expect(shortLink('https://a.test/?q=%ff')).toBe('a.test/?q=%ff');
  });

  it('leads to the same place when typed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string())), (pairs) => {
        const url = new URL('https://a.test/');
        url.search = new URLSearchParams(pairs).toString();
        const typed = new URL(`https://${shortLink(url.href)}`);
        expect([...typed.searchParams]).toEqual([...url.searchParams]);
      }),
    );
  });
});
