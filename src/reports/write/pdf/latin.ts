/** Bytes as text of the same length, one character a byte: offsets stay. */
export const latinOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

export const bytesOfLatin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
