import { describe, expect, it } from 'vitest';
import { PRESETS, parseSize, pictureSize } from '../../model/snapshot/size';
import { readOwnSize, type TypedSize, typedSize, withUnit } from './ownSize';

const typed = (change: Partial<TypedSize>): TypedSize => ({
  width: '1200',
  height: '800',
  unit: 'px',
  dpi: '144',
  ...change,
});

describe('a size of the reader’s own', () => {
  it('is read with a comma or a point', () => {
    expect(readOwnSize(typed({ width: '92,5', height: '61.7', unit: 'mm', dpi: '300' }))).toEqual({
      size: '92.5x61.7mm@300',
    });
  });

  it.each([
    ['width', typed({ width: 'wide' })],
    ['height', typed({ height: '' })],
    ['dpi', typed({ dpi: '-1' })],
    ['dpi', typed({ dpi: '9000' })],
    ['width', typed({ width: '20' })],
    ['width', typed({ width: '1000', height: '1000', unit: 'in', dpi: '300' })],
  ] as const)('that is impossible is told at the field: %s', (field, size) => {
    expect(readOwnSize(size)).toMatchObject({ field });
  });

  it.each(PRESETS)('begins as $id, whatever was chosen before', ({ id }) => {
    const read = readOwnSize(typedSize(id));
    if (!('size' in read)) throw new Error(read.problem);
    const [own, preset] = [parseSize(read.size), parseSize(id)];
    if ('error' in own || 'error' in preset) throw new Error('no size');
    expect(pictureSize(own).width).toBe(pictureSize(preset).width);
  });
});

describe('another unit', () => {
  it('keeps the picture as large as it was', () => {
    const paper = typed({ width: '297', height: '210', unit: 'mm', dpi: '300' });
    expect(withUnit(paper, 'px')).toMatchObject({ width: '3508', height: '2480', unit: 'px' });
    expect(withUnit(paper, 'in')).toMatchObject({ width: '11.69', height: '8.27' });
    expect(withUnit(withUnit(paper, 'px'), 'mm')).toMatchObject({ width: '297', height: '210' });
  });

  it('leaves alone what is no number', () => {
    expect(withUnit(typed({ width: 'wide' }), 'mm').width).toBe('wide');
    expect(withUnit(typed({ dpi: '' }), 'mm')).toMatchObject({ width: '1200', unit: 'mm' });
  });
});
