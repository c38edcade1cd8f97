/** What we use of `gifenc`, which brings no types. */
declare module 'gifenc' {
  type Rgb = [red: number, green: number, blue: number];

  interface FrameOptions {
    /** The colour table, of the first frame that of the file. */
    palette?: readonly Rgb[];
    /** Milliseconds; the file holds hundredths of a second. */
    delay?: number;
    /** 0: for ever. */
    repeat?: number;
    transparent?: boolean;
    transparentIndex?: number;
    /** 1: what is drawn stays. */
    dispose?: number;
  }

  export function quantize(rgba: Uint8Array | Uint8ClampedArray, maxColors: number): Rgb[];
  export function nearestColorIndex(palette: readonly Rgb[], pixel: Rgb): number;
  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
    stream: { writeByte(byte: number): void; writeBytes(bytes: Uint8Array): void };
  };
}
