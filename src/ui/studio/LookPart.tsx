import { useId } from 'react';
import { studioText } from '../../i18n/words';
import { CREDIT_PLACES, PALETTES, PROJECTIONS, type SnapshotSettings } from '../../model/snapshot/settings';
import { Choice } from '../parts/Choice';
import { Switch } from '../parts/Switch';
import { useApp } from '../store';

/** Colours, where credits stand, and the small map and code that can be added. */
export function LookPart({ settings }: { settings: SnapshotSettings }) {
  const id = useId();
  const setStudio = useApp((state) => state.setStudio);
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{studioText.look.title}</h3>
      <Choice
        title={studioText.look.palette}
        options={PALETTES}
        names={studioText.look.palettes}
        value={settings.palette}
        onChange={(palette) => setStudio({ palette })}
      />
      <Choice
        title={studioText.look.projection}
        options={PROJECTIONS}
        names={studioText.look.projections}
        value={settings.projection}
        onChange={(projection) => setStudio({ projection })}
      />
      <Choice
        title={studioText.look.credits}
        options={CREDIT_PLACES}
        names={studioText.look.places}
        value={settings.credits}
        onChange={(credits) => setStudio({ credits })}
      />
      <Switch
        label={studioText.look.locator}
        on={settings.locator}
        onChange={(locator) => setStudio({ locator })}
      />
      <Switch label={studioText.look.qr} on={settings.qr} onChange={(qr) => setStudio({ qr })} />
    </section>
  );
}
