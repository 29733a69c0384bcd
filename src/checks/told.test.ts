import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correctFigures } from '#domain/filing/correct-figures.ts'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { readFiling } from '#importers/read-filing.ts'
import { fails, severities, type Check } from './check.ts'
import { runChecks } from './run.ts'
import { tellRun } from './told.ts'

const read = (name: string) => readFiling(readFileSync(`samples/${name}.md`))
const filing = read('longjin-2022')
const told = tellRun(runChecks(filing), filing)

const loud: Check = {
  id: 'loud',
  rule: 'R999',
  title: words('多', 'many'),
  about: words('多', 'many'),
  authority: 'practice',
  severity: 'note',
  judge: () =>
    Array.from({ length: 600 }, (_, index) => fails({ message: words(`第${index}处`, `${index}`), places: [] })),
}

describe('what a run of checks is told as', () => {
  it('shows the worst first, each with its sides and the figures in them', () => {
    const ranks = told.findings.map(({ severity }) => severities.indexOf(severity))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    const [sum] = told.findings.filter(({ check }) => check === 'sources-equal-total')
    expect(sum?.places.map(({ figures }) => figures.map(({ value }) => printDecimal(value)))).toEqual([
      ['6600.83'],
      ['6286.86'],
      ['245.84'],
      ['0'],
      ['92.20'],
    ])
    expect(sum).toMatchObject({ rule: expect.stringMatching(/^R\d/u), arithmetic: expect.stringContaining('6624.90') })
  })

  it('gives each finding a key of its own that stays while the finding does', () => {
    const keys = told.findings.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(tellRun(runChecks(filing), filing).findings.map(({ key }) => key)).toEqual(keys)
    const [other] = told.findings.flatMap(({ places }) => places.flatMap(({ figures }) => figures))
    const corrected = correctFigures(filing, other ? [{ ...other, value: toDecimal('1.00') }] : [])
    const after = tellRun(runChecks(corrected), corrected, filing).findings
    const now = after.map(({ key }) => key)
    const figures = after.flatMap(({ places }) => places.flatMap((place) => place.figures))
    expect(figures.find(({ start }) => start === other?.start)).toMatchObject({
      value: toDecimal('1.00'),
      read: other?.value,
    })
    expect(now).not.toEqual(keys)
    expect(now.filter((key) => keys.includes(key)).length).toBeGreaterThan(3)
  })

  it('cuts long lists of sides and says how many are not shown', () => {
    const many = read('xiaoguwei-2021')
    const [long] = tellRun(runChecks(many), many).findings.filter(({ morePlaces }) => morePlaces > 0)
    expect(long?.places).toHaveLength(12)
  })

  it('cuts a flood of findings and says how many are not shown', () => {
    const { findings, moreFindings } = tellRun(runChecks(filing, [loud]), filing)
    expect([findings.length, moreFindings]).toEqual([500, 100])
  })

  it('lists what could not be checked with the reasons, each once', () => {
    expect(told.unchecked.length).toBeGreaterThan(10)
    for (const { why } of told.unchecked) expect(new Set(why.map(({ zh }) => zh)).size).toBe(why.length)
    expect(told.held).toBeGreaterThan(0)
    const silent: Check = { ...loud, judge: () => [] }
    expect(tellRun(runChecks(filing, [silent]), filing).unchecked).toEqual([])
  })
})
