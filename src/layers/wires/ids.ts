/** Names of the sources and style layers of transmission lines and substations. */
export const WIRES_SOURCE = 'wires';
export const WIRES_FILE = 'wires.pmtiles';

export const WIRE_LAYERS = {
  line: 'wires-line',
  lineOsm: 'wires-line-osm',
  direct: 'wires-direct',
  substation: 'wires-substation',
} as const;
