/** Big-endian numbers of a font table; what lies behind its end reads as 0. */
export type Bytes = {
  readonly size: number
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
  readonly latin: (from: number, to: number) => string
}

export const bytesOf = (buffer: Uint8Array): Bytes => {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  return {
    size: buffer.length,
    u16: (at) => (at + 2 <= buffer.length ? view.getUint16(at) : 0),
    u32: (at) => (at + 4 <= buffer.length ? view.getUint32(at) : 0),
    latin: (from, to) => String.fromCharCode(...buffer.subarray(from, to)),
  }
}
