/**
 * The protocol `pmtiles://`. Past the last zoom level of an archive MapLibre cuts one stored tile into many
 * and asks for the stored one each time; the latest few are kept, so that it is fetched once.
 */
import type { AddProtocolAction } from 'maplibre-gl';

/** At most so many tiles are kept: about what one screen needs from four archives. */
const KEPT = 96;

/** Puts a memory for the latest tiles before a protocol. What failed is not kept. */
export function remembering(load: AddProtocolAction): AddProtocolAction {
  const latest = new Map<string, ReturnType<AddProtocolAction>>();
  return async (request, abort) => {
    if (request.type !== 'arrayBuffer') return load(request, abort);
    let answer = latest.get(request.url);
    latest.delete(request.url);
    // Not bound to this asker's wish to stop: others may be waiting for the same tile.
    answer ??= load(request, new AbortController());
    latest.set(request.url, answer);
    answer.catch(() => latest.delete(request.url));
    const [oldest] = latest.keys();
    if (latest.size > KEPT && oldest !== undefined) latest.delete(oldest);
    const { data, ...rest } = await answer;
    // MapLibre hands the bytes over to its worker for good.
    return { ...rest, data: data instanceof Uint8Array ? data.slice() : data };
  };
}
