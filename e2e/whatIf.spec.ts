import { fitsText } from '../src/i18n/words';
import { expect, type Headroom, test } from './driver';

/** 1,000 MW on the Dominion zone, over the years 2020 to 2024. */
async function answersForDominion(app: Headroom): Promise<void> {
  await app.whatIfAnswered();
  await expect(app.whatIfFigure('newPeak')).toContainText(/24,220\sMW \(23,220\sMW without it\)/);
  await expect(app.whatIfFigure('used')).toContainText(/25\s% of 4,034\sMW/);
  await expect(app.whatIfFigure('hours')).toContainText(/^7\shours a year/);
  await expect(app.whatIfYears('2022')).toContainText(/2,186\sMW/);
}

test('add 1,000 MW to the Dominion zone, read the answer, share the link, open it again', async ({ app }) => {
  await app.open();
  await app.find('PJM-DOM', /Dominion/);
  await expect(app.cardTitle(/Dominion/)).toBeVisible();
  await app.addLoad('1,000');
  await answersForDominion(app);
  await app.linkHas('add=PJM-DOM,1000');
  const shared = app.link;

  // Whoever gets the link comes from elsewhere.
  await app.open('?site=terawulf-lake-mariner-ny');
  await app.open(shared);
  await expect(app.loadField).toHaveValue('1,000');
  await answersForDominion(app);
});

test('the slider answers to the keyboard, and its steps are one step back', async ({ app }) => {
  await app.open('?region=area:PJM-DOM');
  await app.addLoad('1000');
  await app.loadSlider.focus();
  await app.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(app.loadField).toHaveValue('1,750');
  await app.whatIfAnswered();
  await expect(app.whatIfFigure('used')).toContainText(/43\s%/);
  await app.linkHas('add=PJM-DOM,1750');
  await app.back();
  await app.linkHas('add=PJM-DOM,100');
  await app.back();
  await expect(app.whatIf).toBeVisible();
  await expect(app.loadField).toBeHidden();
});

test('the map takes the colors of the answer, and gives them back with the load', async ({ app }) => {
  await app.open('?region=area:PJM-DOM&add=PJM-DOM,1000');
  await app.colorByLoad.click();
  await app.linkHas('metric=grid.newLoad');
  await expect(app.colorByLoad).toHaveAttribute('aria-pressed', 'true');
  await app.mapAtRest();
  await app.loadField.fill('5000');
  await app.linkHas('add=PJM-DOM,5000');
  await app.mapAtRest();
  await app.removeLoad();
  await app.linkHas(/^(?!.*add=)(?!.*grid\.newLoad)/);
});

test('how much new load fits is a map: by share and season, in the link, and the same on the card', async ({
  app,
}) => {
  await app.open('?region=area:PJM-DOM');
  await app.fitsOnCard.getByRole('button', { name: fitsText.toMap }).click();
  await app.linkHas('metric=grid.fits');
  const slider = app.fitsOnCard.getByRole('slider', { name: fitsText.share });
  await slider.focus();
  await app.press('ArrowRight', 'ArrowRight');
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute('aria-valuetext', '1\u00a0%');
  await app.fitsOnCard.getByLabel(fitsText.seasons.summer).check();
  await app.linkHas('fits=1,summer');
  // `npm run -s report -- --region area:PJM-DOM --fits 1,summer` prints 4622.9 MW.
  await expect(app.fitsOnCard).toContainText('4,623\u00a0MW of new constant load fit');
  // The legend has the same slider; on a phone it lies behind the card.
  if (test.info().project.name !== 'phone') {
    await app.unfoldLegend();
    await expect(app.fitsInLegend).toHaveAttribute('aria-valuetext', '1\u00a0%');
  }
  await expect(app.headline).toContainText('New MW that fit at 1 % curtailed, summer');
  expect(await app.findings()).toEqual([]);
});

test('a site is built as planned in its grid area', async ({ app }) => {
  await app.open();
  await app.find('EdgeCore Shannon Hill', /Shannon Hill/);
  await app.buildAsPlanned();
  await expect(app.cardTitle(/Dominion/)).toBeVisible();
  await app.linkHas('add=PJM-DOM,1100');
  await app.whatIfAnswered();
  await expect(app.whatIfFigure('used')).toContainText(/27\s%/);
});

test('an area without sound hours says whose hours answer', async ({ app }) => {
  await app.open('?region=area:ISNE-4001&add=ISNE-4001,500');
  await expect(app.whatIf).toContainText('known defect');
  await expect(app.whatIf).toContainText('The answers are those of ISO New England');
  await expect(app.whatIf.getByRole('button', { name: 'Open ISO New England' })).toBeVisible();
});

test('it prints with its load and its caveat', async ({ app }) => {
  await app.open('?region=area:PJM-DOM&add=PJM-DOM,1000');
  await app.whatIfAnswered();
  await app.print();
  await expect(app.whatIf).toContainText(/1,000\sMW in every hour/);
  await expect(app.text(/says nothing of one line or one substation, and/)).toBeVisible();
  await expect(app.loadField).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious with an answer open, ${theme}`, async ({ app }) => {
    await app.prefer(theme);
    await app.open('?region=area:PJM-DOM&add=PJM-DOM,1000,lf:0.8,off:0.3@summer');
    await app.whatIfAnswered();
    expect(await app.overflow()).toBe(0);
    expect(await app.findings()).toEqual([]);
  });
}
