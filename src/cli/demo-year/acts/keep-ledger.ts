import { day } from '#domain/process/calendar/day.ts'
import { moneyOf, noMoney, type Money } from '#domain/number/money.ts'
import { enterBudget, type NewBudgetEntry } from '#services/ledger/enter-budget.ts'
import { enterExecution, type NewExecutionEntry } from '#services/ledger/enter-execution.ts'
import { openingOf, type DemoDepartment, type DemoProject } from '../demo-project.ts'
import type { Stage } from '../stage.ts'
import type { ProjectIds } from './budget-projects.ts'

type Books = {
  readonly department: DemoDepartment
  readonly projects: readonly DemoProject[]
  readonly ids: ProjectIds
  readonly year: number
}

const withId = ({ projects, ids }: Books): readonly (readonly [DemoProject, string])[] =>
  projects.flatMap((project) => {
    const id = ids.get(project.code)
    return id === undefined ? [] : [[project, id] as const]
  })

/** The section enters what the budget gives each project. */
export const enterOpening = async (stage: Stage, books: Books): Promise<void> => {
  const effectiveOn = day(books.year, 1, 1)
  const document = `示财预〔${books.year}〕8号`
  const entries = withId(books).map(([project, projectId]): NewBudgetEntry => {
    const { source } = project
    return { projectId, kind: 'opening', source, amount: openingOf(project), effectiveOn, document }
  })
  await enterBudget(await stage.as(books.department.reviewer), { entries })
}

/** What was added or taken away in the middle of the year. */
export const enterChanges = async (stage: Stage, books: Books): Promise<void> => {
  const entries = withId(books).flatMap(([{ source, change }, projectId]): readonly NewBudgetEntry[] =>
    change ? [{ projectId, source, ...change, effectiveOn: day(books.year, 6, 20) }] : [],
  )
  if (entries.length > 0) await enterBudget(await stage.as(books.department.reviewer), { entries })
}

/** The share of a month when a sum is spent evenly over the year; the last month takes what is left over. */
const monthly = (sum: Money, month: number): Money =>
  month === 12 ? moneyOf(sum - (sum / 12n) * 11n) : moneyOf(sum / 12n)

export type Spending = {
  /** First and last month. */
  readonly months: readonly [number, number]
  /** Hundredths of what would be even that a project really spends; 100 where it is not named. */
  readonly pace?: Readonly<Record<string, bigint>>
}

/** The section books what was paid in some months. */
export const enterSpending = async (stage: Stage, books: Books, { months, pace = {} }: Spending): Promise<void> => {
  const [from, to] = months
  const entries = withId(books).flatMap(([project, projectId]): readonly NewExecutionEntry[] => {
    const { source, code, spent } = project
    return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((month) => {
      const amount = moneyOf((monthly(spent, month) * (pace[code] ?? 100n)) / 100n)
      return amount === noMoney ? [] : [{ projectId, source, month, amount }]
    })
  })
  if (entries.length > 0) await enterExecution(await stage.as(books.department.reviewer), { entries })
}
