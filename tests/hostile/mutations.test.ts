import { describe, expect, it } from 'vitest'
import { isReadable } from '#importers/child/readable.ts'
import { readers } from '#importers/child/readers.ts'
import type { Extract } from '#importers/read/extract.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { sniff } from '#importers/read/sniff.ts'
import { mutated, mutatedKinds } from './make/mutate.ts'

/** As many of each kind as fit into a few seconds; the bench tries thousands. */
const count = 45

const readDirectly = async (bytes: Uint8Array): Promise<Extract | undefined> => {
  const kind = sniff(bytes)
  if (!isReadable(kind)) return undefined
  const read = await readers[kind]()
  return read(new Uint8Array(bytes), { ...usualLimits, time: 3000 })
}

describe('a sound file with changes', () => {
  it.each(mutatedKinds)('makes no reader throw, and its answer crosses whole: %s', async (kind) => {
    for (let seed = 1; seed <= count; seed += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the first that throws is to be named by its seed
      const extract = await readDirectly(mutated(kind, seed)).catch(
        (error: unknown) => `${kind} ${seed}: ${String(error)}`,
      )
      expect(typeof extract).not.toBe('string')
      expect(JSON.parse(JSON.stringify(extract ?? null))).toEqual(extract ?? null)
    }
  })
})
