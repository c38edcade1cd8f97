declare module 'polylabel' {
  /** The point of a polygon farthest from its edge, within `precision`; its distance comes as a property. */
  export default function polylabel(
    polygon: number[][][],
    precision?: number,
  ): [number, number] & { distance: number };
}
