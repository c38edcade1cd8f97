import { formatMegawatts, formatMgd, formatNumber, formatShare, inText, legendText } from '../../i18n/words';
import { classIndex, type Scale } from '../../theme/scale';

/** A value in the unit of its scale; the scale's own words when there is none. */
export function valueText(scale: Scale, value: number | null): string {
  if (value === null) return inText(scale.noData.label);
  switch (scale.unit) {
    case 'MW':
      return formatMegawatts(value);
    case 'share':
      return formatShare(value);
    case 'points':
      return formatNumber(value);
    case 'mgd':
      return `${formatMgd(value)}\u00a0${legendText.mgd}`;
    case 'category':
    case 'mechanism':
    case 'standing': {
      const index = classIndex(scale, value);
      return (index === null ? undefined : scale.classes[index]?.label) ?? inText(scale.noData.label);
    }
  }
}
