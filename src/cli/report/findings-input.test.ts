import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runChecks } from '#checks/run.ts'
import { readFiling } from '#importers/read-filing.ts'
import { findingsReport } from '#reports/build/findings/findings-report.ts'
import { writeText } from '#reports/write/text.ts'
import { findingsInput } from './findings-input.ts'

const file = 'longjin-2022.md'
const filing = readFiling(readFileSync(join(import.meta.dirname, '../../../samples', file)))
const run = runChecks(filing)
const input = findingsInput(file, filing, run)

describe('findings as plain data', () => {
  it('are all failing verdicts, worst first, with the line and the quote of every side', () => {
    const failed = run.judged.filter(({ verdict }) => verdict.kind === 'fails')
    expect(input.findings).toHaveLength(failed.length)
    expect(input.findings[0]).toMatchObject({ weight: 'error', basis: '算术关系', difference: '24.07万元' })
    const lines = filing.document.source.text.split('\n')
    for (const { where, quote } of input.findings.flatMap(({ sides }) => sides)) {
      const [, line = '0'] = /^第 (\d+) 行$/u.exec(where) ?? []
      expect(lines[Number(line) - 1]).toContain(quote.split('\n')[0] ?? '')
    }
  })

  it('name each check that could not be made once, with its reasons', () => {
    const names = input.unchecked.map(({ title }) => title)
    expect(new Set(names).size).toBe(names.length)
    for (const { reason } of input.unchecked) expect(reason).not.toBe('')
    expect(input.counts.checks).toBe(run.ledger.length)
  })

  it('become a document that shows both sides', () => {
    const text = writeText(findingsReport(input))
    expect(text).toContain('6286.86 + 245.84 + 0 + 92.20 = 6624.90')
    expect(text).toContain('荔湾区龙津街道办事处2022年度绩效报告检查结果说明')
  })
})
