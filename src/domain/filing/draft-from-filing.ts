import type { StatedFigure } from '../number/stated.ts'
import { emptyDraft, emptyOrganisation } from './draft.ts'
import type { DraftAmount, DraftFiling, DraftGoal, DraftIndicator } from './draft.ts'
import type { DraftProject, DraftRate, DraftScore } from './draft.ts'
import { amountKey, rateKey } from './draft-amount.ts'
import { claimFacts } from './draft-claims.ts'
import { narrativeOf } from './draft-narrative.ts'
import { cellValue, indicatorOf, moneyCell } from './draft-cells.ts'
import { projectIndicators, withForms } from './draft-from-form.ts'
import { absent, figureValue } from './draft-value.ts'
import type { DraftValue } from './draft-value.ts'
import { managementTerms } from '../words/management-terms.ts'
import type { Filing } from './filing.ts'
import type { FinanceItem } from './finance.ts'

const figure = (stated: StatedFigure | undefined): DraftValue =>
  stated ? figureValue(stated.value, stated.unit, stated.qualifierPrinted) : absent

/** The first item of each key: what a report states again stands once among its facts. */
const firstOfEach = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const seen = new Set<string>()
  return items.filter((item) => {
    const isNew = !seen.has(keyOf(item))
    seen.add(keyOf(item))
    return isNew
  })
}

const amount = ({ stage, flow, source, nature, metric, figure: stated }: FinanceItem): DraftAmount => ({
  stage,
  flow,
  source,
  nature,
  name: metric,
  value: figure(stated),
})

const amounts = ({ finance }: Filing): readonly DraftAmount[] => firstOfEach(finance.map(amount), amountKey)

const rates = (filing: Filing): readonly DraftRate[] =>
  firstOfEach(
    filing.rates.map(({ kind, source, metric, figure: stated }): DraftRate => ({
      kind,
      source,
      name: metric,
      value: figure(stated),
    })),
    rateKey,
  )

const projects = (filing: Filing): readonly DraftProject[] =>
  filing.projects.map((project) => ({
    name: project.name,
    unit: '',
    documentNumber: project.documentNumber,
    opening: absent,
    budget: moneyCell(project.budget),
    actual: moneyCell(project.actual),
    rate: cellValue(project.rate),
    goal: cellValue(project.goal),
    completion: cellValue(project.completion),
    indicators: [],
  }))

const indicators = (filing: Filing): readonly DraftIndicator[] => {
  const own = projectIndicators(filing)
  return filing.indicators.filter((_, index) => !own.has(index)).map(indicatorOf)
}

const listNumber = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|[①-⑳])\s*/u

/** Items without the numbers they were listed under: the report written anew numbers them itself. */
const textsOf = (said: readonly { readonly text: string }[]): readonly string[] =>
  said.map(({ text }) => text.replace(listNumber, ''))

const goals = (filing: Filing): readonly DraftGoal[] => [
  ...filing.indicatorTables.flatMap((table) =>
    table.goals.map(({ goal, completion }) => ({ text: goal, completion: cellValue(completion) })),
  ),
  ...textsOf(filing.goals).map((text) => ({ text, completion: absent })),
]

/** Management is a list of facts only where the report has no text of its own on it: else it would stand there twice. */
const management = (filing: Filing, narrative: DraftFiling['narrative']): DraftFiling['management'] =>
  narrative.management || narrative.efficiency
    ? []
    : filing.management.map(({ step, said }) => ({
        area: managementTerms[step].zh,
        parts: [{ kind: 'text', text: said.text }],
      }))

const organisation = ({ organisation: read }: Filing): DraftFiling['organisation'] =>
  read
    ? {
        ...emptyOrganisation,
        name: read.name,
        division: read.division,
        unitCount: figure(read.unitCount),
        staffCount: figure(read.staffCount),
        units: textsOf(read.units),
        offices: textsOf(read.offices),
      }
    : emptyOrganisation

const score = ({ score: read }: Filing): DraftScore => ({
  total: figure(read?.total),
  components: (read?.components ?? []).map(({ name, figure: stated }) => ({
    name,
    value: figure(stated),
    full: absent,
  })),
  grade: read?.grade?.text ?? '',
})

/** Turns a read filing into a draft, so that the report it came from can be written anew in another outline. */
export const toDraft = (filing: Filing): DraftFiling => {
  const narrative = narrativeOf(filing)
  return {
    ...emptyDraft,
    organisation: organisation(filing),
    year: filing.year?.value,
    amounts: amounts(filing),
    rates: rates(filing),
    facts: claimFacts(filing),
    tasks: textsOf(filing.tasks),
    goals: goals(filing),
    indicators: indicators(filing),
    projects: withForms(projects(filing), filing),
    score: score(filing),
    problems: textsOf(filing.problems),
    measures: textsOf(filing.measures),
    attachments: textsOf(filing.attachments),
    management: management(filing, narrative),
    narrative,
  }
}
