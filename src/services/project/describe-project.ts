import { printDecimal } from '#domain/number/decimal.ts'
import { moneyIn } from '#domain/number/money.ts'
import type { Snapshot } from '#store/audit-changes.ts'
import type { ProjectContent } from './project-input.ts'

/** A project in the words of the audit trail. */
export const describeProject = (project: ProjectContent): Snapshot => ({
  code: project.code,
  name: project.name,
  category: project.category,
  recurrence: project.recurrence,
  firstYear: project.firstYear,
  lastYear: project.lastYear ?? null,
  sources: project.sources.map(({ source, amount }) => ({ source, amount: printDecimal(moneyIn(amount, '元')) })),
  costLines: project.costLines.map(({ name, quantity, unit, unitPrice, basis, explanation }) => ({
    name,
    quantity: printDecimal(quantity),
    unit,
    unitPrice: printDecimal(moneyIn(unitPrice, '元')),
    basis,
    explanation,
  })),
})
