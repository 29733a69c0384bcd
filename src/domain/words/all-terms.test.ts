import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filingKinds, managementSteps, sectionKinds } from '../filing/filing.ts'
import { expenditureNatures, financeFlows, financeStages, fundSources } from '../filing/finance.ts'
import {
  accountForms,
  accountMeasures,
  accountRowRoles,
  accountSides,
  accountStages,
  evaluationFacts,
} from '../filing/accounts.ts'
import { formKinds } from '../filing/form.ts'
import { goalTerms } from '../filing/form-base.ts'
import { moneyColumns } from '../filing/form-money.ts'
import { projectNatures } from '../filing/goal-declaration.ts'
import { deviationCauses, likelihoods } from '../filing/monitoring.ts'
import { qualifiers } from '../number/stated.ts'
import { allTerms } from './all-terms.ts'

const termsTitled = (en: string): readonly string[] =>
  Object.keys(allTerms.find(({ title }) => title.en === en)?.terms ?? {})

describe('the closed sets of words', () => {
  it.each([
    ['Kinds of document', filingKinds],
    ['Sections of a report', sectionKinds],
    ['Stages of an amount', financeStages],
    ['Sources of money', fundSources],
    ['Nature of spending', expenditureNatures],
    ['Flow', financeFlows],
    ['Steps of performance management', managementSteps],
    ['Qualifiers of a figure', qualifiers],
    ['Official forms', formKinds],
    ['Terms of a goal', goalTerms],
    ['Nature of a project', projectNatures],
    ['Columns of money in a form', moneyColumns],
    ['Causes of a deviation', deviationCauses],
    ['Likelihood of reaching the goal', likelihoods],
    ['Tables of a final account', accountForms.slice(0, 9)],
    ['Tables of a budget', accountForms],
    ['Budget or account', accountStages],
    ['Amounts of an account table', accountMeasures],
    ['Rows of an account table', accountRowRoles],
    ['Sides of an account table', accountSides],
    ['Facts of evaluation', evaluationFacts],
  ])('%s names every identifier, in order', (title, identifiers) => {
    expect(termsTitled(title)).toEqual([...identifiers])
  })

  it('gives every term a name in both languages and an authority', () => {
    const entries = allTerms.flatMap(({ terms }) => Object.entries(terms))
    for (const [id, { zh, en, authority }] of entries) {
      expect(
        [zh, en, authority].every((text) => text.trim() !== ''),
        id,
      ).toBe(true)
    }
  })

  it('never names two things alike within one set', () => {
    for (const { title, terms } of allTerms) {
      const names = Object.values(terms).map(({ zh }) => zh)
      expect(new Set(names).size, title.zh).toBe(names.length)
    }
  })

  it('lists every term file, and only files that exist', () => {
    const files = readdirSync(import.meta.dirname).filter(
      (file) => file.endsWith('-terms.ts') && file !== 'all-terms.ts',
    )
    expect([...new Set(allTerms.map(({ file }) => file))].toSorted()).toEqual(files.toSorted())
    for (const { file } of allTerms) expect(existsSync(join(import.meta.dirname, file)), file).toBe(true)
  })
})
