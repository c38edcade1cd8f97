import type { ReactNode } from 'react';
import { regionTitle } from '../../i18n/words';
import type { Region } from '../../model/region';
import { regionName } from '../../model/regionRules';
import { formatRegion, parseRegion } from '../../model/regionText';
import type { ReportData } from '../../model/report/tables';
import { comparedId } from '../compare/comparedId';
import { Icon } from '../icons/Icon';
import { HitField } from '../search/HitField';

interface RegionChoiceProps {
  data: ReportData;
  chosen: readonly Region[];
  /** What is asked about where none is chosen; null where one always is. */
  whole: string | null;
  words: {
    region: string;
    choose: string;
    notFound: (text: string) => string;
    remove: (name: string) => string;
  };
  /** Parts of a link that are no regions. */
  unread: readonly string[];
  onRemove: (region: Region) => void;
  onAdd: (region: Region) => void;
  /** Further buttons in the row. */
  children?: ReactNode;
}

/** The regions that a page asks about: each can be left out, others are looked for and added. */
export function RegionChoice(props: RegionChoiceProps) {
  const { data, chosen, whole, words, unread, onRemove, onAdd, children } = props;
  const names = chosen.map((region) => {
    const name = regionName(region, data);
    return { region, title: name === null ? formatRegion(region) : regionTitle(name) };
  });
  return (
    <>
      <div className="button-row">
        <b>{words.region}</b>
        {names.length === 0 && whole !== null && <span>{whole}</span>}
        {names.map(({ region, title }) =>
          names.length === 1 && whole === null ? (
            <span key={title}>{title}</span>
          ) : (
            <button
              key={title}
              type="button"
              className="button"
              aria-label={words.remove(title)}
              onClick={() => onRemove(region)}
            >
              {title}
              <Icon name="close" />
            </button>
          ),
        )}
        {children}
      </div>
      <HitField
        label={words.choose}
        taken={regionIdOf}
        onTake={(id) => {
          const { region } = parseRegion(id);
          if (region !== null) onAdd(region);
        }}
      />
      {unread.map((part) => (
        <p key={part}>{words.notFound(part)}</p>
      ))}
    </>
  );
}

/** What the field takes: places, and no records. */
const regionIdOf = (hit: Parameters<typeof comparedId>[0]) => (hit.kind === 'site' ? null : comparedId(hit));
