import { useId } from 'react';
import { studioText } from '../../i18n/words';
import { CREDIT_PLACES, PALETTES, type SnapshotSettings } from '../../model/snapshot/settings';
import { Choice } from '../parts/Choice';
import { Switch } from '../parts/Switch';
import { useApp } from '../store';

const words = studioText.look;

/** Colours, where credits stand, and the small map and code that can be added. */
export function LookPart({ settings }: { settings: SnapshotSettings }) {
  const id = useId();
  const setStudio = useApp((state) => state.setStudio);
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <Choice
        title={words.palette}
        options={PALETTES}
        names={words.palettes}
        value={settings.palette}
        onChange={(palette) => setStudio({ palette })}
      />
      <Choice
        title={words.credits}
        options={CREDIT_PLACES}
        names={words.places}
        value={settings.credits}
        onChange={(credits) => setStudio({ credits })}
      />
      <Switch label={words.locator} on={settings.locator} onChange={(locator) => setStudio({ locator })} />
      <Switch label={words.qr} on={settings.qr} onChange={(qr) => setStudio({ qr })} />
    </section>
  );
}
