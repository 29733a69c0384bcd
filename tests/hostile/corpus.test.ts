import { createServer } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { openPool } from '#importers/child/pool.ts'
import { pieceText } from '#importers/read/extract.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { answerOf, isClear } from './answer.ts'
import { builtChild } from './built-child.ts'
import { families } from './families.ts'
import type { HostileFile } from './make/hostile-file.ts'
import { remoteLinks } from './make/remote-links.ts'
import { validFiles } from './make/valid-files.ts'

const bundle = builtChild()
const pool = openPool({ size: 2, entry: bundle.entry })
// A file that may be stopped is stopped at the limit, whatever the limit: the tests need not wait for the usual one.
const brisk = openPool({ size: 2, limits: { ...usualLimits, time: 1500 }, entry: bundle.entry })
afterAll(async () => {
  await Promise.all([pool.close(), brisk.close()])
  bundle.remove()
})

/** Milliseconds that a file may take in all, and megabytes that this process may gain by reading all of them. */
const longest = 15_000
const mostGained = 1000
const before = process.memoryUsage.rss()

const sentences = (files: readonly HostileFile[]): (readonly [string, HostileFile])[] =>
  files.map((file) => [`${file.name} is ${file.expected === 'bounded' ? 'answered in time' : file.expected}`, file])

describe.each(families.map(({ family, files }) => [family, files] as const))('%s', (_family, files) => {
  it.concurrent.each(sentences(files))('%s', async (_sentence, { make, expected }) => {
    const bytes = make('small')
    const start = performance.now()
    const extract = await (expected === 'bounded' ? brisk : pool).read(bytes)
    expect(performance.now() - start).toBeLessThan(longest)
    expect(isClear(extract)).toBe(true)
    if (expected !== 'bounded') expect(answerOf(extract)).toBe(expected)
  })
})

// An office program takes a second for each: what is cut off from it is tried with the bench.
const ownFiles = Object.entries(validFiles).filter(([kind]) => kind !== 'doc' && kind !== 'rtf')

describe('a file that was cut off', () => {
  it.each(ownFiles)('as %s is read in part or refused', async (_kind, make) => {
    const bytes = make()
    const cuts = Array.from({ length: 12 }, (_, index) => bytes.subarray(0, Math.floor((bytes.length * index) / 12)))
    const tails = cuts.map((cut) => bytes.subarray(cut.length))
    for (const extract of await Promise.all([...cuts, ...tails].map((part) => pool.read(part))))
      expect(isClear(extract)).toBe(true)
  })
})

describe('a file full of links', () => {
  it('makes nobody ask for what is behind them', async () => {
    let asked = 0
    const server = createServer((socket) => {
      asked += 1
      socket.destroy()
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
    for (const [name, make] of Object.entries(remoteLinks)) {
      // oxlint-disable-next-line no-await-in-loop -- a request must be told to the file that caused it
      expect(isClear(await pool.read(make(url))), name).toBe(true)
      expect(asked, name).toBe(0)
    }
    server.close()
  })
})

describe('behind all of them', () => {
  it.each(ownFiles)('the pool still reads a sound file: %s', async (_kind, make) => {
    const { blocks } = await pool.read(make())
    const text = blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells.map(({ pieces }) => pieceText(pieces)) : [pieceText(block.pieces)],
    )
    expect(text.join('')).toMatch(/12\.50?|自评报告/u)
  })

  it('the host has not grown', () => {
    expect((process.memoryUsage.rss() - before) / 1_048_576).toBeLessThan(mostGained)
  })
})
