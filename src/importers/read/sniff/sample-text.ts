/** Bytes of a text that are looked at. */
const sampleSize = 65_536

const tryDecode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    // `stream`: a character that the sample cuts in two is no error.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

const markedEncoding = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** UTF-16 without a mark shows by zero bytes that all stand on one side. */
const zeroSide = (bytes: Uint8Array): string | undefined => {
  const zeros = [0, 0]
  bytes.subarray(0, 4096).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if ((even + odd) * 100 < Math.min(bytes.length, 4096)) return undefined
  if (odd > even * 8) return 'utf-16le'
  return even > odd * 8 ? 'utf-16be' : undefined
}

const isBinary = (text: string): boolean => {
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted here
  const control = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0
  return control > 8 && control > text.length / 50
}

/** The first characters of a text file in any encoding of Chinese offices, or undefined where it is no text. */
export const sampleText = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, sampleSize)
  const encodings = [markedEncoding(sample), zeroSide(sample), 'utf-8', 'gb18030'].filter((name) => name !== undefined)
  for (const encoding of encodings) {
    const text = tryDecode(sample, encoding)
    if (text !== undefined) return isBinary(text) ? undefined : text
  }
  return undefined
}
