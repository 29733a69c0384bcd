import type { DraftIndicator, DraftProject } from './draft.ts'
import { cellValue, indicatorOf, moneyCell } from './draft-cells.ts'
import { absent, isGiven, parseDraftValue, type DraftValue } from './draft-value.ts'
import type { Filing } from './filing.ts'
import type { Form } from './form.ts'
import { totalRowOf, type FormMoney, type MoneyColumn } from './form-money.ts'
import type { MonitoredIndicator, Monitoring } from './monitoring.ts'

type Facts = Readonly<Record<string, DraftValue>>

const given = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([, value]) => isGiven(value)))

const columns: readonly (readonly [MoneyColumn, string])[] = [
  ['opening', 'opening'],
  ['annual', 'budget'],
  ['executed', 'actual'],
  ['forecast', 'forecast'],
]

/** In a monitoring table what was spent is that of the months so far. */
const keyOf = (column: MoneyColumn, key: string, isMonitoring: boolean): string =>
  isMonitoring && column === 'executed' ? 'monitored' : key

/** Amounts of a source under its own name (fiscal.budget), as the forms ask for them; 一般公共预算拨款 is 财政拨款 there. */
const sourcePrefix: Readonly<Partial<Record<string, string>>> = {
  fiscal: 'fiscal.',
  'general-budget': 'fiscal.',
  'carry-over': 'carry-over.',
  other: 'other.',
}

const moneyFacts = (money: FormMoney, isMonitoring: boolean): Facts => {
  const total = totalRowOf(money)
  const rows = money.rows.flatMap((row) => {
    const prefix = row === total ? '' : sourcePrefix[row.source ?? '']
    return prefix === undefined ? [] : [{ row, prefix }]
  })
  return Object.fromEntries(
    rows.flatMap(({ row, prefix }) =>
      columns.map(([column, key]) => [
        `${prefix}${keyOf(column, key, isMonitoring)}`,
        moneyCell(row.cells[column], money.unit || '万元'),
      ]),
    ),
  )
}

const likelihoodNames = { certain: '确定能', possible: '有可能', impossible: '完全不可能' } as const

const monitoredFacts = (row: MonitoredIndicator, actual: DraftValue): Facts =>
  given({
    monitored: actual,
    forecast: cellValue(row.forecast),
    cause: cellValue(row.explanation),
    likelihood: row.likelihood ? parseDraftValue(likelihoodNames[row.likelihood]) : absent,
    ...Object.fromEntries((row.causes ?? []).map((cause) => [`cause.${cause}`, parseDraftValue('√')])),
  })

const monitoredIndicator = (form: Monitoring, index: number, read: DraftIndicator): DraftIndicator => {
  const row = form.rows.find(({ indicator }) => indicator === index)
  return { ...read, actual: absent, ...(row ? { more: monitoredFacts(row, read.actual) } : {}) }
}

const indicatorsOf = (filing: Filing, form: Form): readonly DraftIndicator[] =>
  form.indicators.flatMap((index) => {
    const row = filing.indicators[index]
    if (!row) return []
    const read = indicatorOf(row)
    return [form.kind === 'monitoring' ? monitoredIndicator(form, index, read) : read]
  })

const declaredFacts = (form: Form): Facts =>
  form.kind === 'goal-declaration'
    ? Object.fromEntries(
        form.plan.map(({ term, source, amount }) => [
          `${term === 'annual' ? 'annual' : 'midterm'}.${source}`,
          moneyCell(amount),
        ]),
      )
    : {}

/** What the official form of a project adds to it: its unit, its indicators, and the money by source and moment. */
const withForm = (project: DraftProject, form: Form, filing: Filing): DraftProject => {
  const isMonitoring = form.kind === 'monitoring'
  const { opening, budget, actual, ...more } = form.money ? moneyFacts(form.money, isMonitoring) : {}
  const further = given({ ...more, ...declaredFacts(form) })
  return {
    ...project,
    unit: form.unit?.text ?? '',
    opening: opening ?? project.opening,
    budget: budget ?? project.budget,
    // The months so far are not the year: what was spent in it is still to be given.
    actual: isMonitoring ? absent : (actual ?? project.actual),
    rate: isMonitoring ? absent : project.rate,
    indicators: indicatorsOf(filing, form),
    ...(Object.keys(further).length > 0 ? { more: further } : {}),
  }
}

const isOfProject = (form: Form): boolean =>
  form.kind === 'project-evaluation' || (form.kind !== 'department-evaluation' && form.name !== undefined)

/** Projects with what their own forms say of them, the first form of a name. */
export const withForms = (projects: readonly DraftProject[], filing: Filing): readonly DraftProject[] =>
  projects.map((project) => {
    const form = filing.forms.find((one) => isOfProject(one) && one.name?.text === project.name)
    return form ? withForm(project, form, filing) : project
  })

/** Indices of indicators that are a project's own: they are none of the department's. */
export const projectIndicators = ({ forms }: Filing): ReadonlySet<number> =>
  new Set(forms.filter(isOfProject).flatMap(({ indicators }) => indicators))
