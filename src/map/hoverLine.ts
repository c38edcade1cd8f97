/** The one line that the map says about what is under the pointer. */
import {
  actLine,
  areaLine,
  clusterLine,
  countyLine,
  formatMegawatts,
  formatNumber,
  formatShare,
  measureLine,
  siteLine,
  stateLine,
  statewideValue,
} from '../i18n/words';
import { areaValue, countyValue, isGridMetric, isLandMetric } from '../model/metricValues';
import type { Region } from '../model/region';
import { loadedValue } from '../state/dataset';
import { standingsOnDay } from '../state/opposition';
import { countiesByFips, eventsById, matchingEvents, sitesById, statesByCode } from '../state/selectors';
import type { AppState } from '../state/store';
import { classIndex, type Scale, scaleFor } from '../theme/scales';
import { areaMechanisms } from './actFeatures';
import { lastAnswer } from './memo';
import type { Target } from './router';

const mechanismsOf = lastAnswer(areaMechanisms);

/** A value in the unit of its scale; the scale's own words when there is none. */
export function valueText(scale: Scale, value: number | null): string {
  if (value === null) return scale.noData.label.toLowerCase();
  switch (scale.unit) {
    case 'MW':
      return formatMegawatts(value);
    case 'share':
      return formatShare(value);
    case 'points':
      return formatNumber(value);
    case 'mechanism':
    case 'standing': {
      const index = classIndex(scale, value);
      return (index === null ? undefined : scale.classes[index]?.label) ?? scale.noData.label.toLowerCase();
    }
  }
}

/** The line, or null while the table that holds the name is not there yet. */
export function hoverLine(state: AppState, target: Target): string | null {
  switch (target.kind) {
    case 'site': {
      const site = sitesById(state).get(target.id);
      return site ? siteLine(site) : null;
    }
    case 'cluster':
      return clusterLine(target.counts);
    case 'act': {
      const event = eventsById(state).get(target.id);
      return event ? actLine(event, target.acts, target.mechanism) : null;
    }
    case 'measure': {
      const event = eventsById(state).get(target.id);
      const words = valueText(scaleFor('opposition.inForce'), target.value);
      return event ? measureLine(event, target.measures, words) : null;
    }
    case 'region':
      return regionLine(state, target.region);
  }
}

function regionLine(state: AppState, region: Region): string | null {
  const { fill } = state.view;
  if (fill === 'none') return null;
  const scale = scaleFor(fill);
  const acts = (areas: 'counties' | 'states', key: string): number | null =>
    fill === 'opposition.inForce'
      ? (standingsOnDay(state)[areas].get(key)?.value ?? null)
      : (mechanismsOf(matchingEvents(state))[areas].get(key) ?? null);
  switch (region.kind) {
    case 'area': {
      const area = loadedValue(state.data.areas)?.find(({ id }) => id === region.id);
      if (!area || !isGridMetric(fill)) return null;
      return areaLine(
        area,
        scale.title,
        valueText(scale, areaValue(area, fill, state.view.scenario?.load.peakMw)),
      );
    }
    case 'county': {
      const county = countiesByFips(state).get(region.fips);
      if (!county) return null;
      if (isLandMetric(fill))
        return countyLine(county, scale.title, valueText(scale, countyValue(county, fill)));
      const own = acts('counties', region.fips);
      // A county without a record of its own shows the color of its state.
      const statewide = own === null ? acts('states', county.state) : null;
      const words = statewide === null ? valueText(scale, own) : statewideValue(valueText(scale, statewide));
      return countyLine(county, scale.title, words);
    }
    case 'state': {
      const place = statesByCode(state).get(region.code);
      return place ? stateLine(place, scale.title, valueText(scale, acts('states', region.code))) : null;
    }
    default:
      return null;
  }
}
