import type { FundSource } from '#domain/filing/finance.ts'
import type { Money } from '#domain/number/money.ts'
import type { CostLine, ProjectCategory, Recurrence } from '#domain/process/project.ts'

/** What people write of a project. */
export type ProjectContent = {
  readonly code: string
  readonly name: string
  readonly category: ProjectCategory
  readonly recurrence: Recurrence
  readonly firstYear: number
  readonly lastYear?: number | undefined
  readonly sources: readonly { readonly source: FundSource; readonly amount: Money }[]
  readonly costLines: readonly CostLine[]
}
