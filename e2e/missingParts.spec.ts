/** Parts whose code can't be had, as after a new version was put on the host: the page says so and goes on. */
import { expect, type Headroom, test } from './driver';

interface Part {
  /** What the file of its code is called. */
  file: string;
  view?: string;
  /** Shows the part. */
  open(app: Headroom): Promise<unknown>;
  /** Is in sight when the part is there. */
  shown(app: Headroom): ReturnType<Headroom['tool']>;
}

const COMPARED = '?compare=terawulf-lake-mariner-ny,core-scientific-denton-tx&page=compare';
const tool = (name: string) => (app: Headroom) => app.tool(name).click();
const already = async () => undefined;

const PARTS: Record<string, Part> = {
  'a card': {
    file: 'Card',
    view: '?site=terawulf-lake-mariner-ny',
    open: already,
    shown: (app) => app.cardTitle(/Lake Mariner/),
  },
  'the comparison': {
    file: 'ComparePage',
    view: COMPARED,
    open: already,
    shown: (app) => app.comparison.getByRole('table').first(),
  },
  'then and now': {
    file: 'ThenAndNowPage',
    open: tool('Then and now'),
    shown: (app) => app.thenAndNow.getByRole('table').first(),
  },
  'the credits': {
    file: 'CreditsPage',
    open: tool('Data & credits'),
    shown: (app) => app.dialog('Data & credits').getByRole('heading', { level: 3 }).first(),
  },
  'the methods': {
    file: 'MethodsPage',
    view: '?page=methods',
    open: already,
    shown: (app) =>
      app
        .dialog(/Method/)
        .getByRole('heading', { level: 3 })
        .first(),
  },
  'the studio': {
    file: 'Studio',
    open: (app) => app.exportTool.click(),
    shown: (app) => app.studio,
  },
  'the search': {
    file: 'SearchCombobox',
    open: (app) => app.search('Loudoun County'),
    shown: (app) => app.results(/^Loudoun County/).first(),
  },
  'what can be typed': {
    file: 'Offers',
    open: (app) => app.tool('Find my place').click(),
    shown: (app) => app.tool('Use my position'),
  },
  'the share dialog': {
    file: 'Share',
    open: tool('Share'),
    shown: (app) => app.tool('Copy link'),
  },
  'the words of a citation': {
    file: 'en-export',
    open: async (app) => {
      const share = await app.openShare();
      await share.getByRole('button', { name: 'Cite this view' }).click();
    },
    shown: (app) => app.dialog('Cite this view').getByRole('textbox').first(),
  },
  'the filters': {
    file: 'AllFilters',
    open: (app) => app.openFilters(),
    shown: (app) => app.filter('Class', 'Data center'),
  },
  'the list of acts': {
    file: 'EventList',
    open: (app) => app.chooseList('events'),
    shown: (app) => app.rows('events').first(),
  },
  'the list of grid areas': {
    file: 'AreaList',
    open: (app) => app.chooseList('areas'),
    shown: (app) => app.rows('areas').first(),
  },
  'the charts of an area': {
    file: 'Charts',
    view: '?region=area:PJM-DOM',
    open: already,
    shown: (app) => app.card.getByRole('img').first(),
  },
};

for (const [name, part] of Object.entries(PARTS)) {
  test(`${name}: a missing file is said in its place, and trying again brings it`, async ({ app }) => {
    const bring = await app.missFiles(new RegExp(`/assets/${part.file}-[^/]*\\.js$`));
    await app.open(part.view);
    await part.open(app);
    await expect(app.alert('This part of the page could not be shown')).toBeVisible();
    // The page around it is still there.
    await expect(app.searchBox).toBeAttached();
    await bring();
    await app.tool('Try again').click();
    await expect(part.shown(app)).toBeVisible();
    await expect(app.alert('This part of the page could not be shown')).toBeHidden();
  });
}
