import { useId, useState } from 'react';
import { formatPictureSize, presetName, studioText } from '../../i18n/words';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import { LENGTH_UNITS, PRESETS, type PresetFamily, parseSize, presetOf } from '../../model/snapshot/size';
import type { Arrangement } from '../../state/exporter';
import { useApp } from '../store';
import { readOwnSize, type TypedField, type TypedSize, typedSize, unitOf, withUnit } from './ownSize';

const OWN = 'own';
const FAMILIES: readonly PresetFamily[] = ['screen', 'paper', 'newspaper'];

/**
 * How large the picture is: a named size, or one of the reader's own.
 * @param onProblem told whether the fields hold a size; the last possible one stays in the settings
 */
export function SizePart({
  settings,
  arrangement,
  onProblem,
}: {
  settings: SnapshotSettings;
  arrangement: Arrangement | null;
  onProblem: (wrong: boolean) => void;
}) {
  const id = useId();
  const setStudio = useApp((state) => state.setStudio);
  const preset = presetOf(settings.size);
  const [typed, setTyped] = useState<TypedSize | null>(preset ? null : typedSize(settings.size));
  // A reopened picture brings its own size.
  const [known, setKnown] = useState(settings.size);
  if (known !== settings.size) {
    setKnown(settings.size);
    const read = typed && readOwnSize(typed);
    if (!(read && 'size' in read && read.size === settings.size)) {
      setTyped(preset ? null : typedSize(settings.size));
      onProblem(false);
    }
  }
  const type = (next: TypedSize) => {
    setTyped(next);
    const read = readOwnSize(next);
    onProblem(!('size' in read));
    if ('size' in read) setStudio({ size: read.size });
  };
  const choose = (chosen: string) => {
    if (chosen === OWN) return type(typedSize(settings.size));
    setTyped(null);
    onProblem(false);
    setStudio({ size: chosen });
  };
  const asked = parseSize(settings.size);
  const dpi = 'error' in asked ? 0 : asked.dpi;
  const wrong = typed !== null && !('size' in readOwnSize(typed));
  return (
    <section className="studio-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{studioText.size.title}</h3>
      <select
        className="field select"
        aria-label={studioText.size.label}
        value={typed === null ? settings.size : OWN}
        onChange={(event) => choose(event.target.value)}
      >
        {FAMILIES.map((family) => (
          <optgroup key={family} label={studioText.size.families[family]}>
            {PRESETS.filter((one) => one.family === family).map((one) => (
              <option key={one.id} value={one.id}>
                {presetName(one)}
              </option>
            ))}
          </optgroup>
        ))}
        <option value={OWN}>{studioText.size.own}</option>
      </select>
      {typed && <OwnSize typed={typed} onType={type} />}
      {!wrong && (
        <p className="studio-facts">
          {arrangement === null ? (
            studioText.size.computing
          ) : (
            <>
              {formatPictureSize(arrangement.pixels, dpi)}
              <br />
              {studioText.size.likely(arrangement.likelyBytes)}
            </>
          )}
        </p>
      )}
    </section>
  );
}

function OwnSize({ typed, onType }: { typed: TypedSize; onType: (typed: TypedSize) => void }) {
  const id = useId();
  const read = readOwnSize(typed);
  const wrong = 'size' in read ? null : read;
  const field = (name: TypedField) => ({
    id: `${id}-${name}`,
    className: 'field',
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    value: typed[name],
    'aria-invalid': wrong?.field === name,
    'aria-describedby': wrong?.field === name ? `${id}-problem` : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onType({ ...typed, [name]: event.target.value }),
  });
  return (
    <div className="studio-own">
      <label htmlFor={`${id}-width`}>{studioText.size.width}</label>
      <label htmlFor={`${id}-height`}>{studioText.size.height}</label>
      <label htmlFor={`${id}-unit`}>{studioText.size.unit}</label>
      <input {...field('width')} />
      <input {...field('height')} />
      <select
        id={`${id}-unit`}
        className="field select"
        value={typed.unit}
        onChange={(event) => onType(withUnit(typed, unitOf(event.target.value)))}
      >
        {LENGTH_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {studioText.size.units[unit]}
          </option>
        ))}
      </select>
      <label className="studio-own-dpi" htmlFor={`${id}-dpi`}>
        {studioText.size.dpi}
      </label>
      <input {...field('dpi')} />
      <p id={`${id}-problem`} className="help help-alert studio-own-problem" role="status">
        {wrong?.problem ?? ''}
      </p>
    </div>
  );
}
