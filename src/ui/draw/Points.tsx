import { type KeyboardEvent, useEffect, useId } from 'react';
import { drawMessages } from '../../i18n/words';
import { coordinateReadings } from '../../model/coordinates';
import type { DrawnShape } from '../../model/drawn';
import { POINTS, withPoints } from '../../model/drawnRules';
import type { Corner } from '../../model/polygon';
import { clamp, round, wrap } from '../../model/regionText';
import type { SearchHit } from '../../state/search/hit';
import { countiesByFips, sitesById } from '../../state/selectors';
import type { App } from '../../state/store';
import { Icon } from '../icons/Icon';
import { TypedField } from '../parts/TypedField';
import { HitField } from '../search/HitField';
import { useShell } from '../shellState';
import { useAppStore, useLoader } from '../store';

/** Decimals of degrees, as links have them. */
const DIGITS = 5;
/** How far a key moves a point on the screen, px. */
const STEP = { wide: 10, fine: 1 } as const;
/** Width of the world at zoom 0, px. */
const WORLD = 512;
const MAX_LAT = 85;

const written = ([lon, lat]: Corner) => `${lat}, ${lon}`;

/** A text as a point; null when it is none. */
function readPoint(text: string): Corner | null {
  const [reading] = coordinateReadings(text);
  return reading ? [round(reading.lon, DIGITS), round(clamp(reading.lat, -MAX_LAT, MAX_LAT), DIGITS)] : null;
}

const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Hits that lie at a point. */
const withPoint = (hit: SearchHit) =>
  hit.kind === 'town' || hit.kind === 'coordinates' || hit.kind === 'site' || hit.kind === 'county'
    ? hit
    : null;

/** Where a hit lies; null while its table is not there. */
function pointOf(hit: SearchHit, state: App): Corner | null {
  const place =
    hit.kind === 'site'
      ? sitesById(state).get(hit.id)
      : hit.kind === 'county'
        ? countiesByFips(state).get(hit.fips)
        : hit.kind === 'town' || hit.kind === 'coordinates'
          ? hit
          : undefined;
  return place ? [round(place.lon, DIGITS), round(place.lat, DIGITS)] : null;
}

interface PointsProps {
  shape: DrawnShape;
  onShape: (shape: DrawnShape, run?: string) => void;
}

/** The points of a shape: typed, moved by arrow keys, taken away, or set at a place that is searched for. */
export function Points({ shape, onShape }: PointsProps) {
  const { tool, points } = shape;
  const store = useAppStore();
  const loader = useLoader();
  const setNotice = useShell((state) => state.setNotice);
  const id = useId();
  useEffect(() => void loader.ensure('counties'), [loader]);
  const { most } = POINTS[tool];
  const put = (index: number, point: Corner, run?: string) =>
    onShape(
      withPoints(
        shape,
        index < points.length
          ? points.map((other, at) => (at === index ? point : other))
          : [...points, point],
      ),
      run,
    );
  const onKey = (event: KeyboardEvent, index: number, [lon, lat]: Corner) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const px = event.shiftKey ? STEP.fine : STEP.wide;
    const degrees = (px * 360) / (WORLD * 2 ** store.getState().view.camera.zoom);
    const [right, up] = arrow;
    const to: Corner = [
      round(wrap(lon + right * degrees), DIGITS),
      round(clamp(lat + up * degrees * Math.cos((lat * Math.PI) / 180), -MAX_LAT, MAX_LAT), DIGITS),
    ];
    put(index, to, `keys ${index}`);
    setNotice(drawMessages.moved(tool, index + 1, to[1], to[0]));
  };
  return (
    <fieldset className="draw-points" aria-describedby={`${id}-help`}>
      <legend>{drawMessages.points}</legend>
      {points.length > 0 && (
        <p className="help" id={`${id}-help`}>
          {drawMessages.pointsHelp}
        </p>
      )}
      <ol>
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place in the line, wherever it moves
          <li key={index}>
            <label htmlFor={`${id}-${index}`}>{drawMessages.point(tool, index + 1)}</label>
            <span className="draw-point">
              <TypedField
                id={`${id}-${index}`}
                value={written(point)}
                read={(text) => {
                  const read = readPoint(text);
                  return read && written(read);
                }}
                problem={drawMessages.badPoint}
                onValue={(text) => {
                  const read = readPoint(text);
                  if (read) put(index, read);
                }}
              />
              <button
                type="button"
                className="button button-quiet button-icon"
                aria-label={drawMessages.move(tool, index + 1)}
                title={drawMessages.move(tool, index + 1)}
                onKeyDown={(event) => onKey(event, index, point)}
              >
                <Icon name="move" />
              </button>
              <button
                type="button"
                className="button button-quiet button-icon"
                aria-label={drawMessages.remove(tool, index + 1)}
                title={drawMessages.remove(tool, index + 1)}
                onClick={() => onShape(withPoints(shape, points.toSpliced(index, 1)))}
              >
                <Icon name="close" />
              </button>
            </span>
          </li>
        ))}
      </ol>
      <HitField
        label={points.length < most || most > 1 ? drawMessages.addPlace : drawMessages.setPlace}
        taken={withPoint}
        onTake={(hit) => {
          const point = pointOf(hit, store.getState());
          if (point === null) return;
          const index = points.length < most ? points.length : most - 1;
          put(index, point);
          setNotice(drawMessages.added(tool, index + 1, hit.label));
        }}
      />
    </fieldset>
  );
}
