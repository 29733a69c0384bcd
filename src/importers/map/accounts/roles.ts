import type { AccountRow, AccountRowRole } from '#domain/filing/accounts.ts'
import type { RawRow } from './rows.ts'

const balances: ReadonlySet<AccountRowRole> = new Set(['opening', 'closing', 'used-balance', 'distribution'])

type Step = (rows: readonly RawRow[]) => readonly RawRow[]

/** 合计 above 总计 is the total of the year. */
const withYearTotal: Step = (rows) => {
  const totals = rows.filter(({ role }) => role === 'total')
  if (totals.length < 2 || !totals.some(({ name }) => name.includes('总计'))) return rows
  return rows.map((row) => (row.role === 'total' && !row.name.includes('总计') ? { ...row, role: 'year-total' } : row))
}

const isPlainItem = ({ role, code }: RawRow): boolean => role === 'item' && code === ''

/** Where items are numbered, a row without a number or with a lower one divides the item above it. */
const withParts: Step = (rows) => {
  const top = Math.min(...rows.filter(isPlainItem).flatMap(({ depth }) => (depth > 0 ? [depth] : [])))
  return rows.map((row) =>
    isPlainItem(row) && Number.isFinite(top) && row.depth !== top ? { ...row, role: 'part', level: 2 } : row,
  )
}

/** Behind a balance the budgets it comes from are listed. */
const withBalanceParts: Step = (rows) => {
  let isBelow = false
  return rows.map((row) => {
    if (balances.has(row.role)) isBelow = true
    else if (row.role === 'total' || row.role === 'year-total') isBelow = false
    else if (isBelow && row.code === '') return { ...row, role: 'part', level: 2 }
    return row
  })
}

/** Vehicles bought and run are the parts of one item. */
const withVehicles: Step = (rows) =>
  rows.some(({ measure }) => measure === 'vehicles')
    ? rows.map((row) =>
        row.measure === 'vehicle-purchase' || row.measure === 'vehicle-running'
          ? { ...row, role: 'part', level: 2 }
          : row,
      )
    : rows

const steps: readonly Step[] = [withYearTotal, withParts, withBalanceParts, withVehicles]

const settled = ({ depth: _depth, ...row }: RawRow): AccountRow => row

/** What the rows do, told from their neighbours in the same panel; rows stay in their order panel by panel. */
export const withRoles = (rows: readonly RawRow[]): readonly AccountRow[] => {
  const panels = [...new Set(rows.map(({ panel }) => panel))].toSorted((a, b) => a - b)
  return panels.flatMap((panel) =>
    steps.reduce((own, step) => step(own), rows.filter((row) => row.panel === panel) as readonly RawRow[]).map(settled),
  )
}
