/** The steps of the data build, in the order in which they run. */
import { detailStep } from './basemap/detail/step';
import { basemapStep } from './basemap/step';
import { calendarStep } from './calendar/step';
import { countriesStep } from './countries/step';
import { countyGridStep } from './countyGrid/step';
import { countyOutlinesStep } from './countyOutlines/step';
import { datasetStep } from './dataset/step';
import { eventsStep } from './events/step';
import { gridStep } from './grid/step';
import { gridClaimsStep } from './gridClaims/step';
import { gridWindowsStep } from './gridWindows/step';
import { historyStep } from './history/step';
import { landAroundStep } from './landAround/step';
import { locatorStep } from './locator/step';
import { methodsStep } from './methods/step';
import { outlinesStep } from './outlines/step';
import { peopleStep } from './people/step';
import type { Step } from './pipeline';
import { placesStep } from './places/step';
import { plantsStep } from './plants/step';
import { populationStep } from './population/step';
import { powerStep } from './power/step';
import { previewsStep } from './previews/step';
import { regionsStep } from './regions/step';
import { searchStep } from './search/step';
import { sitesStep } from './sites/step';
import { sourcesStep } from './sources/step';
import { streetsStep } from './streets/step';
import { summaryStep } from './summary/step';
import { townPeopleStep } from './townPeople/step';
import { townsStep } from './towns/step';
import { waterStep } from './water/step';
import { wiresStep } from './wires/step';

export const STEPS: readonly Step[] = [
  sourcesStep,
  placesStep,
  peopleStep,
  waterStep,
  countyGridStep,
  sitesStep,
  eventsStep,
  townsStep,
  townPeopleStep,
  countriesStep,
  gridClaimsStep,
  gridStep,
  gridWindowsStep,
  powerStep,
  plantsStep,
  methodsStep,
  regionsStep,
  searchStep,
  basemapStep,
  detailStep,
  streetsStep,
  locatorStep,
  wiresStep,
  outlinesStep,
  populationStep,
  summaryStep,
  calendarStep,
  previewsStep,
  historyStep,
  countyOutlinesStep,
  datasetStep,
  landAroundStep,
];
