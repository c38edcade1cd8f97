import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TypedField } from './TypedField';
import { typedNumber } from './typedNumber';

const field = (value: string) =>
  renderToStaticMarkup(
    <TypedField
      aria-label="Size"
      describedBy="general"
      value={value}
      read={(text) => typedNumber(text)?.toString() ?? null}
      problem="A number."
      onValue={() => undefined}
    />,
  );

test('what can’t be used stays in the field, which is said beside it', () => {
  expect(field('abc')).toMatch(/value="abc"/);
  expect(field('abc')).toMatch(/aria-invalid="true"/);
  const problem = /<p id="([^"]+)"[^>]*>A number\.<\/p>/.exec(field('abc'))?.[1];
  expect(field('abc')).toContain(`aria-describedby="general ${problem}"`);
});

test('what can be used is described by its help alone', () => {
  expect(field('5')).toMatch(/aria-describedby="general"/);
  expect(field('5')).toMatch(/aria-invalid="false"/);
  expect(field('5')).not.toContain('<p');
});
