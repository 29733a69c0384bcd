import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runChecks } from '#checks/run.ts'
import { readFiling } from '#importers/read-filing.ts'
import { scoreFinance, scoreIndicators } from '../bench/accuracy/extraction.ts'
import { isDecidable, scoreFindings, scoreHeld, scoreRaised } from '../bench/accuracy/score.ts'
import { readTruth, toUnits } from '../bench/accuracy/truth.ts'

const truth = join(import.meta.dirname, '../../shared/truth')
const isThere = existsSync(truth)
if (!isThere)
  console.log('accuracy against real reports is not tested: there is no ../shared/truth beside this checkout')

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

describe.runIf(isThere)('against hand-made truth', () => {
  const scored = (isThere ? readTruth(truth) : []).map(({ seed, bytes, findings, checks, facts }) => {
    const filing = readFiling(bytes)
    const run = runChecks(filing)
    const toSpan = toUnits(filing.document.source.text)
    const extraction = facts ? [scoreFinance(facts, filing, toSpan), scoreIndicators(facts, filing, toSpan)] : []
    return {
      seed,
      findings: scoreFindings(findings, run, toSpan).filter(({ finding }) => isDecidable(finding)),
      raised: scoreRaised(findings, run, toSpan),
      held: scoreHeld(checks, run, toSpan),
      extraction,
    }
  })
  const all = {
    findings: scored.flatMap(({ findings }) => findings),
    raised: scored.flatMap(({ raised }) => raised),
    held: scored.flatMap(({ held }) => held),
  }
  const found = (severity: string): number => {
    const own = all.findings.filter(({ finding }) => finding.severity === severity)
    return share(own.filter((score) => score.found).length, own.length)
  }
  const right = (severity: string): number => {
    const own = all.raised.filter(({ judged }) => judged.severity === severity)
    return share(own.filter((raised) => raised.right).length, own.length)
  }

  it('reads more than one report with truth', () => {
    expect(scored.length).toBeGreaterThan(1)
    expect(all.findings.length).toBeGreaterThan(20)
  })

  it('finds every error a rule can decide and raises no error that is none', () => {
    expect(found('error')).toBe(1)
    expect(right('error')).toBe(1)
  })

  it('finds at least 85 % of such warnings, and at least 95 % of its warnings are right', () => {
    expect(found('warning')).toBeGreaterThanOrEqual(0.85)
    expect(right('warning')).toBeGreaterThanOrEqual(0.95)
  })

  it('reports at least 90 % of what holds as holding', () => {
    expect(share(all.held.filter(({ reported }) => reported).length, all.held.length)).toBeGreaterThanOrEqual(0.9)
  })

  it('extracts at least 98 % of money and indicators', () => {
    for (const { matched, truth: whole } of scored.flatMap(({ extraction }) => extraction))
      expect(share(matched, whole)).toBeGreaterThanOrEqual(0.98)
  })
})
