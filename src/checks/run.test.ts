import { describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import { readFiling } from '#importers/read-filing.ts'
import { cannotTell, fails, holds, orCannotTell, withinRounding, type Check, type Verdict } from './check.ts'
import { runChecks } from './run.ts'

const filing = readFiling(new TextEncoder().encode('一、基本情况\n本部门全年预算数100万元。'))
const message = words('说明', 'message')

const checkGiving = (verdicts: readonly Verdict[]): Check => ({
  id: 'made-for-the-test',
  rule: 'R01',
  title: words('试', 'test'),
  about: words('试', 'test'),
  authority: 'arithmetic',
  severity: 'error',
  judge: () => verdicts,
})

describe('running checks', () => {
  it('counts every verdict in the ledger and keeps the reasons of what could not be told', () => {
    const check = checkGiving([
      holds({ message, places: [] }),
      withinRounding({ message, places: [] }),
      fails({ message, places: [] }),
      cannotTell('缺分母', 'no denominator'),
    ])
    expect(runChecks(filing, [check]).ledger).toEqual([
      {
        check: 'made-for-the-test',
        examined: 3,
        held: 1,
        withinRounding: 1,
        failed: 1,
        cannotTell: 1,
        why: [{ zh: '缺分母', en: 'no denominator' }],
      },
    ])
  })

  it('takes the severity of the check unless a failing verdict brings its own', () => {
    const check = checkGiving([fails({ message, places: [] }), fails({ message, places: [], severity: 'note' })])
    expect(runChecks(filing, [check]).judged.map(({ severity }) => severity)).toEqual(['error', 'note'])
  })

  it('weighs what does not fail as a note', () => {
    const check = checkGiving([
      holds({ message, places: [] }),
      withinRounding({ message, places: [] }),
      cannotTell('缺分母', 'no denominator'),
    ])
    expect(new Set(runChecks(filing, [check]).judged.map(({ severity }) => severity))).toEqual(new Set(['note']))
  })

  it('runs every registered check when none is named, and no check is silent about a filing', () => {
    const { ledger, judged } = runChecks(filing)
    expect(judged.length).toBeGreaterThanOrEqual(ledger.length)
    for (const line of ledger) expect(line.examined + line.cannotTell, line.check).toBeGreaterThan(0)
  })
})

describe('an empty answer', () => {
  it('becomes the reason why there is none', () => {
    expect(orCannotTell([], '没有比率', 'no rate')).toEqual([cannotTell('没有比率', 'no rate')])
  })

  it('is not touched when something was examined', () => {
    const verdicts = [holds({ message, places: [] })]
    expect(orCannotTell(verdicts, '没有', 'none')).toBe(verdicts)
  })
})
