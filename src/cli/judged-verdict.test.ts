import { describe, expect, it } from 'vitest'
import { cannotTell, fails, holds, type Severity, type Verdict } from '#checks/check.ts'
import { words } from '#domain/words/words.ts'
import { evidenceOf, findingsOf, isAlarming, type JudgedVerdict } from './judged-verdict.ts'

const text = words('不符', 'differs')
const at = (start: number) => ({ start, end: start + 1, line: 1, quote: 'x' })
const judged = (id: string, severity: Severity, verdict: Verdict): JudgedVerdict => ({
  check: { id, rule: 'R01', title: text, about: text, authority: 'arithmetic', severity },
  severity,
  verdict,
})
const failing = (id: string, severity: Severity, ...starts: readonly number[]): JudgedVerdict =>
  judged(id, severity, fails({ message: text, places: starts.map(at) }))

describe('findings', () => {
  it('are the failing verdicts, worst first, then in the order of the document, those without a place last', () => {
    const all = [
      failing('d', 'note', 1),
      failing('c', 'error'),
      failing('b', 'error', 90, 30),
      failing('a', 'error', 20),
      judged('x', 'error', holds({ message: text, places: [] })),
      judged('y', 'error', cannotTell('没有', 'none')),
    ]
    expect(findingsOf(all, 'note').map(({ check }) => check.id)).toEqual(['a', 'b', 'c', 'd'])
    expect(findingsOf(all, 'warning').map(({ check }) => check.id)).toEqual(['a', 'b', 'c'])
  })

  it('keep their order where none has a place', () => {
    const all = [failing('b', 'error'), failing('a', 'error')]
    expect(findingsOf(all, 'note').map(({ check }) => check.id)).toEqual(['b', 'a'])
  })

  it('alarm unless they are notes', () => {
    expect((['error', 'warning', 'note'] as const).map((severity) => isAlarming(failing('a', severity)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('show the reason as message where a check cannot tell', () => {
    expect(evidenceOf(cannotTell('没有', 'none', [at(3)]))).toEqual({ message: words('没有', 'none'), places: [at(3)] })
  })
})
