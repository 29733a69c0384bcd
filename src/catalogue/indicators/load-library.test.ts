import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { level1Of } from '#domain/process/indicator/library-indicator.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { loadLibraries } from './load-library.ts'

const { indicators: libraries, problems } = loadCatalogue(join(import.meta.dirname, '../../../catalogue'))
const all = libraries.flatMap(({ indicators }) => indicators)
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const one = {
  id: 'a',
  level2: 'quantity',
  name: { zh: '场次', en: 'events' },
  unit: '场',
  comparator: '>=',
  measure: { zh: '场次合计', en: 'sum of events' },
  evidence: ['work-log'],
  basis: ['plan'],
}
const library = {
  id: 'x',
  name: { zh: '某领域', en: 'a field' },
  field: { zh: '某领域', en: 'a field' },
  authority: 'practice',
  status: 'to-confirm',
  statusNote: { zh: '自行编写', en: 'our own' },
  indicators: [one],
}

const loaded = (files: Readonly<Record<string, unknown>>) => {
  const here = mkdtempSync(join(folder, 'in-'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(here, `${name}.json`), JSON.stringify(content))
  const found = loadLibraries(here, new Set(['practice']))
  return {
    ids: found.libraries.map(({ id }) => id),
    problems: found.problems.map(({ file, path }) => `${file.replace(`${here}/`, '')} ${path}`),
  }
}

describe('the library of indicators', () => {
  it('has indicators of many fields, without a problem and without a target', () => {
    expect(problems).toEqual([])
    expect(libraries.length).toBeGreaterThanOrEqual(12)
    expect(all.length).toBeGreaterThanOrEqual(150)
    expect(all.every((indicator) => !('target' in indicator))).toBe(true)
  })

  it.each(libraries.map(({ id, indicators }) => [id, indicators] as const))(
    '%s measures cost, output, effect and satisfaction',
    (_, indicators) => {
      expect(new Set(indicators.map(level1Of))).toEqual(new Set(['cost', 'output', 'benefit', 'satisfaction']))
    },
  )

  it('defines every rate by what is divided by what, and names no figure to be reached', () => {
    for (const { unit, measure } of all) {
      if (unit === '%') expect(measure.zh).toContain('÷')
      expect(measure.zh.replaceAll('×100%', '')).not.toMatch(/\d+\s*%/u)
    }
  })

  it('leaves out files with problems, and those whose ids stand elsewhere', () => {
    expect(
      loaded({
        a: library,
        b: { ...library, id: 'y' },
        c: { ...library, id: 'z', authority: 'nowhere', indicators: [{ ...one, id: 'c' }] },
        d: { ...library, id: 'w', indicators: [{ ...one, id: 'd', target: '90' }] },
        e: {
          ...library,
          id: 'v',
          indicators: [
            { ...one, id: 'e' },
            { ...one, id: 'f' },
          ],
        },
      }),
    ).toEqual({
      ids: ['x'],
      problems: ['c.json $.authority', 'd.json $.indicators[0]', 'e.json $.indicators[1]', 'b.json $.indicators[0].id'],
    })
  })
})
