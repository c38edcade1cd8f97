import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIGEST_KINDS, type DigestRow } from '../../../src/model/changes/digestRow';
import { ROOT } from '../pipeline';
import { digestFiles, readDigest, readVersions, VERSIONS_FILE, writeDigest } from './kept';

const ROW: DigestRow = {
  record: 'site',
  id: 'a',
  name: 'A, "b"',
  country: 'US',
  state: 'VA',
  countyFips: '51107',
  lon: -77.5,
  lat: 39,
  areaId: null,
  jurisdictionKind: null,
  facts: { status: 'operating', mw: '3 facility' },
};

describe('a digest that is kept', () => {
  test('is read as it was written', () => {
    expect(readDigest('a', writeDigest([ROW, { ...ROW, id: 'b' }]))).toEqual([ROW, { ...ROW, id: 'b' }]);
  });

  test.each(['{', '{}', '["site"]', JSON.stringify(['town', ...Array.from({ length: 10 }, () => null)])])(
    'with the line %s is refused',
    (line) => {
      expect(() => readDigest('a', `${writeDigest([ROW])}${line}\n`)).toThrow(/a:2/);
    },
  );

  test('of every version in the list is there, whole', () => {
    const versions = readVersions(readFileSync(path.join(ROOT, VERSIONS_FILE)));
    expect(versions.length).toBeGreaterThan(0);
    for (const { version } of versions) {
      const rows = digestFiles(version).flatMap((file) =>
        readDigest(file, readFileSync(path.join(ROOT, file), 'utf8')),
      );
      for (const kind of DIGEST_KINDS)
        expect(rows.filter(({ record }) => record === kind).length).toBeGreaterThan(100);
      expect(new Set(rows.map(({ record, id }) => `${record} ${id}`)).size).toBe(rows.length);
    }
  });
});

test('versions are listed with the one kept last first; what is none is refused', () => {
  const text =
    'version,dataDate,recordUpTo\naaaaaaaaaaaa,2026-08-01,2026-08-01\nbbbbbbbbbbbb,2026-09-01,2026-09-01\n';
  expect(readVersions(text).map(({ version }) => version)).toEqual(['bbbbbbbbbbbb', 'aaaaaaaaaaaa']);
  expect(() => readVersions(`${text}x,2026-09-01,2026-09-01\n`)).toThrow(/versions\.csv:4/);
});
