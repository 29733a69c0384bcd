import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { projectsListedOnce } from './projects-listed-once.ts'

const table = (...rows: readonly (readonly string[])[]): string =>
  tableOf(['项目名称', '预算数（万元）', '支出数（万元）'], rows)

describe('a project', () => {
  it('is listed twice under two forms of its name', () => {
    expect(
      failuresIn(projectsListedOnce, table(['道路养护经费(市政)', '62', '62'], ['道路养护经费', '62', '62'])),
    ).toHaveLength(1)
  })

  it.each([
    [
      ['道路养护经费', '62', '62'],
      ['绿化养护经费', '62', '62'],
    ],
    [
      ['道路养护经费', '62', '62'],
      ['道路养护经费', '30', '30'],
    ],
  ])('is listed once: %j and %j', (first, second) => {
    expect(outcomes(projectsListedOnce, table(first, second))).toEqual(['holds'])
  })

  it('alone cannot be told', () => {
    expect(outcomes(projectsListedOnce, table(['道路养护经费', '62', '62']))).toEqual(['cannot-tell'])
  })
})
