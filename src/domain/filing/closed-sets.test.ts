import { describe, expect, it } from 'vitest'
import { filingKinds, sectionKinds } from './filing.ts'
import { expenditureNatures, financeFlows, financeStages, fundSources } from './finance.ts'
import {
  accountForms,
  accountMeasures,
  accountRowRoles,
  accountSides,
  accountStages,
  evaluationFacts,
} from './accounts.ts'
import { absentCell } from './indicator.ts'

describe('closed sets of a filing', () => {
  it.each([
    ['filing kinds', filingKinds],
    ['section kinds', sectionKinds],
    ['fund sources', fundSources],
    ['natures', expenditureNatures],
    ['stages', financeStages],
    ['flows', financeFlows],
    ['account forms', accountForms],
    ['account stages', accountStages],
    ['account measures', accountMeasures],
    ['account row roles', accountRowRoles],
    ['account sides', accountSides],
    ['evaluation facts', evaluationFacts],
  ])('%s name each member once', (_, members) => {
    expect(new Set<string>(members).size).toBe(members.length)
  })

  it('an absent cell has no place: it is not there', () => {
    expect(absentCell).toEqual({ kind: 'absent' })
  })
})
