import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checks } from '#checks/registry.ts'
import { version } from '#cli/files/package-root.ts'
import { capture } from './capture.ts'

const place = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  line: z.int().positive(),
  quote: z.string(),
})
const text = z.string().nullable()

/** The contract of docs/check-json.md, written out by hand. A change here is a change of the contract. */
const contract = z.strictObject({
  jiheng: z.literal(version),
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  filing: z.looseObject({ kind: z.string(), finance: z.array(z.unknown()), indicators: z.array(z.unknown()) }),
  verdicts: z.array(
    z.strictObject({
      check: z.enum(checks.map(({ id }) => id)),
      rule: z.string().regex(/^R\d\d$/u),
      verdict: z.enum(['holds', 'within-rounding', 'fails', 'cannot-tell']),
      severity: z.enum(['error', 'warning', 'note']),
      message: z.string().min(1),
      arithmetic: text,
      expected: text,
      printed: text,
      difference: text,
      unit: text,
      benign: text,
      remedy: text,
      places: z.array(place),
    }),
  ),
  ledger: z.array(
    z.strictObject({
      check: z.string(),
      examined: z.int(),
      held: z.int(),
      withinRounding: z.int(),
      failed: z.int(),
      cannotTell: z.int(),
      why: z.array(z.string().min(1)),
    }),
  ),
  notUnderstood: z.array(z.strictObject({ place, why: z.string().min(1) })),
})

const folder = mkdtempSync(join(tmpdir(), 'jiheng-json-'))
const sample = 'tests/flows/cli/report.md'
const rare = join(folder, 'rare.md')

beforeAll(() => {
  // 𠮷 takes two UTF-16 units: every offset behind it shows whether code points are counted.
  writeFileSync(rare, `𠮷𠮷\n\n${readFileSync(sample, 'utf8')}`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const placesIn = (value: unknown): z.infer<typeof place>[] => {
  if (typeof value !== 'object' || value === null) return []
  const found = place.safeParse(value)
  return found.success ? [found.data] : Object.values(value).flatMap(placesIn)
}

describe('check --json', () => {
  it.each([sample, rare])(
    'keeps the contract for %s: one line, exact keys, places that quote the source',
    async (file) => {
      const { out, err } = await capture('check', file, '--json')
      expect(err).toBe('')
      expect(out.trimEnd().split('\n')).toHaveLength(1)
      const object = contract.parse(JSON.parse(out))
      expect(Object.keys(object)).toEqual(Object.keys(contract.shape))
      expect(object.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'))
      const characters = Array.from(readFileSync(file, 'utf8'))
      const places = placesIn(object)
      expect(places.length).toBeGreaterThan(10)
      for (const { start, end, quote } of places) expect(characters.slice(start, end).join('')).toBe(quote)
    },
  )

  it('has one ledger line a check, and its counts are those of the verdicts', async () => {
    const object = contract.parse(JSON.parse((await capture('check', sample, '--json')).out))
    expect(object.ledger.map(({ check }) => check)).toEqual(checks.map(({ id }) => id))
    for (const line of object.ledger) {
      const own = object.verdicts.filter(({ check }) => check === line.check)
      const count = (kind: string): number => own.filter(({ verdict }) => verdict === kind).length
      expect([line.held, line.withinRounding, line.failed, line.cannotTell]).toEqual(
        ['holds', 'within-rounding', 'fails', 'cannot-tell'].map(count),
      )
      expect(line.examined + line.cannotTell).toBe(own.length)
      expect(line.why).toHaveLength(line.cannotTell)
    }
  })

  it('writes one line a file for several files, in the order given, in either language', async () => {
    const { out } = await capture('check', rare, sample, '--json', '--lang', 'en')
    const objects = out
      .trimEnd()
      .split('\n')
      .map((line) => contract.parse(JSON.parse(line)))
    expect(objects.map(({ file }) => file)).toEqual([rare, sample])
    expect(objects.flatMap(({ verdicts }) => verdicts).some(({ message }) => /[a-z]{4}/u.test(message))).toBe(true)
  })

  it.each([
    ['empty', ''],
    ['binary', '\u0000\u0001\u0002\u0007'],
    ['only a line break', '\n'],
    ['unclosed tags', '<table><tr><td>1'],
  ])('keeps the contract for a file that is %s', async (_, content) => {
    const file = join(folder, 'odd.txt')
    writeFileSync(file, content)
    const { out } = await capture('check', file, '--json')
    contract.parse(JSON.parse(out))
  })
})
