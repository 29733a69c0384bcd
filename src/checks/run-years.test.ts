import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, type YearCheck } from './check.ts'
import { yearChecks } from './registry.ts'
import { runYearChecks } from './run-years.ts'

const report = (year: number, text: string) =>
  reading(`${year}年青山区人民政府云水街道办事处部门整体支出绩效自评报告\n\n一、工作情况\n\n${text}\n`)

describe('a run across years', () => {
  it('keeps a ledger line for every check, with the reasons of what could not be told', () => {
    const { judged, ledger } = runYearChecks(report(2021, '建成应急单元157个。'), report(2022, '建成应急单元150个。'))
    expect(ledger.map(({ check }) => check)).toEqual(yearChecks.map(({ id }) => id))
    for (const line of ledger) {
      expect(line.why).toHaveLength(line.cannotTell)
      expect(line.examined).toBe(line.held + line.withinRounding + line.failed)
    }
    expect(
      judged.filter(({ verdict }) => verdict.kind === 'fails').map(({ check, severity }) => [check.id, severity]),
    ).toEqual([['stock-fell', 'warning']])
  })

  it('takes the severity of the failing verdict where it has one, else of the check; what holds is a note', () => {
    const evidence = { message: words('说明', 'message'), places: [] }
    const check: YearCheck = {
      id: 'made-for-the-test',
      rule: 'R31',
      title: words('试', 'test'),
      about: words('试', 'test'),
      authority: 'practice',
      severity: 'warning',
      judge: () => [fails({ ...evidence, severity: 'error' }), fails(evidence), holds(evidence)],
    }
    const { judged } = runYearChecks(report(2021, ''), report(2022, ''), [check])
    expect(judged.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note'])
  })
})
