import { createHash } from 'node:crypto'
import { promises } from 'node:fs'

/** Size in bytes and sha-256 of what passed. */
export type Measured = { readonly bytes: number; readonly sha256: string }

/** Passes pieces on and measures them; `measured` is right once all have passed. */
export const measuring = (
  source: AsyncIterable<Uint8Array>,
): { readonly pieces: AsyncIterable<Uint8Array>; readonly measured: () => Measured } => {
  const hash = createHash('sha256')
  let bytes = 0
  let sha256 = ''
  async function* pass(): AsyncIterable<Uint8Array> {
    for await (const piece of source) {
      bytes += piece.length
      hash.update(piece)
      yield piece
    }
    sha256 = hash.digest('hex')
  }
  return { pieces: pass(), measured: () => ({ bytes, sha256 }) }
}

/** Measures a stream to its end. */
export const measure = async (source: AsyncIterable<Uint8Array>): Promise<Measured> => {
  const { pieces, measured } = measuring(source)
  // oxlint-disable-next-line no-unused-vars -- the pieces are counted on their way
  for await (const _ of pieces);
  return measured()
}

/** Writes a new file that only its owner may read, through to the disk. */
export const writeDurably = async (path: string, source: AsyncIterable<Uint8Array> | string): Promise<Measured> => {
  const file = await promises.open(path, 'wx', 0o600)
  try {
    const { pieces, measured } = measuring(typeof source === 'string' ? textPieces(source) : source)
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
    return measured()
  } finally {
    await file.close()
  }
}

async function* textPieces(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text))
}
