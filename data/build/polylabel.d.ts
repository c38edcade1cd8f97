declare module 'polylabel' {
  /** The point inside a polygon that is furthest from its outline; ships without types. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): number[] & { distance: number };
}
