/** geojson-validation 1.0.2 ships no types. Only what we call is declared. */
declare module 'geojson-validation' {
  /** Whether `value` has the form of a GeoJSON object of any type. */
  export function valid(value: unknown): boolean;
  /** The same with `trace`: the list of errors, empty when the form is right. */
  export function valid(value: unknown, trace: true): string[];
  export function isFeature(value: unknown): boolean;
  export function isFeature(value: unknown, trace: true): string[];
  export function isFeatureCollection(value: unknown): boolean;
  export function isFeatureCollection(value: unknown, trace: true): string[];
  export function isGeometryObject(value: unknown): boolean;
  export function isGeometryObject(value: unknown, trace: true): string[];
}
