import { expect, test } from 'vitest';
import { DEFAULT_VIEW, type View } from '../model/view/view';
import { withCurrentIds } from './aliases';

const sites = { old: 'new', older: 'new' };
const events = { past: 'now' };

test('ids that have moved are replaced, and two that became one appear once', () => {
  const view: View = {
    ...DEFAULT_VIEW,
    selection: { kind: 'site', id: 'old' },
    compare: ['old', 'other', 'older'],
  };
  const next = withCurrentIds(view, sites, events);
  expect(next.selection).toEqual({ kind: 'site', id: 'new' });
  expect(next.compare).toEqual(['new', 'other']);
});

test('an event follows its own table only', () => {
  const view: View = { ...DEFAULT_VIEW, selection: { kind: 'event', id: 'past' } };
  expect(withCurrentIds(view, { past: 'wrong' }, events).selection).toEqual({ kind: 'event', id: 'now' });
});

test('a view without moved ids is left as it is', () => {
  const view: View = { ...DEFAULT_VIEW, selection: { kind: 'site', id: 'constructor' }, compare: ['a'] };
  expect(withCurrentIds(view, sites, events)).toBe(view);
});
