import type { AccountMeasure, AccountRow, AccountTable } from '#domain/filing/accounts.ts'

/** A row that adds up other rows of its panel. `isSure`: the form leaves no other reading of what is added. */
export type RowGroup = {
  readonly total: AccountRow
  readonly parts: readonly AccountRow[]
  readonly isSure: boolean
}

const panelsOf = ({ rows }: AccountTable): readonly (readonly AccountRow[])[] =>
  [...new Set(rows.map(({ panel }) => panel))].map((panel) => rows.filter((row) => row.panel === panel))

type Tree = {
  readonly tops: readonly AccountRow[]
  readonly groups: readonly RowGroup[]
}

/** 2010301 belongs to 20103, and where that has no row to 201. */
const parentOf = (code: string, known: ReadonlyMap<string, AccountRow>): AccountRow | undefined =>
  [5, 3]
    .filter((length) => length < code.length)
    .map((length) => known.get(code.slice(0, length)))
    .find((row) => row !== undefined)

/** The rows of a classification by its codes; undefined where a code stands twice (tables of several units). */
const treeOf = (rows: readonly AccountRow[]): Tree | undefined => {
  const coded = rows.filter(({ code }) => code !== '')
  const known = new Map(coded.map((row) => [row.code, row]))
  if (coded.length === 0 || known.size < coded.length) return undefined
  const children = new Map<AccountRow, AccountRow[]>(coded.map((row) => [row, []]))
  const tops = coded.filter((row) => {
    const parent = parentOf(row.code, known)
    if (parent) children.get(parent)?.push(row)
    return !parent
  })
  const groups = [...children].flatMap(([total, parts]) => (parts.length > 0 ? [{ total, parts, isSure: true }] : []))
  return { tops, groups }
}

/** 类 = Σ 款 = Σ 项 in every panel with codes. */
export const codeGroupsOf = (table: AccountTable): readonly RowGroup[] =>
  panelsOf(table).flatMap((rows) => treeOf(rows)?.groups ?? [])

/** 工资福利支出 and 对个人和家庭的补助 pay people, all other kinds run the office. */
const isPersonnel = ({ code }: AccountRow): boolean => code.startsWith('301') || code.startsWith('303')

const ofMeasure = (tops: readonly AccountRow[], measure: AccountMeasure): readonly AccountRow[] => {
  if (measure === 'personnel') return tops.filter(isPersonnel)
  return measure === 'public' ? tops.filter((row) => !isPersonnel(row)) : tops
}

const codedTotals = (rows: readonly AccountRow[], { tops }: Tree): readonly RowGroup[] =>
  rows
    .filter(({ role }) => role === 'total')
    .map((total) => ({ total, parts: ofMeasure(tops, total.measure), isSure: total.measure === 'total' }))

const balances: ReadonlySet<AccountRow['role']> = new Set(['opening', 'used-balance', 'distribution', 'closing'])

/** Items above the total of the year; where none is printed the balances are added to the items. */
const listedTotals = (table: AccountTable, rows: readonly AccountRow[]): readonly RowGroup[] => {
  const total = rows.find(({ role }) => role === 'year-total') ?? rows.find(({ role }) => role === 'total')
  if (!total) return []
  const parts = rows.filter(({ role }) => role === 'item' || (total.role === 'total' && balances.has(role)))
  const isSure = total.side !== 'both' || table.form === 'three-public'
  return [{ total, parts, isSure }]
}

/** 公务用车购置及运行费 above 购置费 and 运行费. */
const vehicleGroups = ({ rows }: AccountTable): readonly RowGroup[] => {
  const total = rows.find(({ measure, role }) => measure === 'vehicles' && role === 'item')
  const parts = rows.filter(({ measure }) => measure === 'vehicle-purchase' || measure === 'vehicle-running')
  return total && parts.length === 2 ? [{ total, parts, isSure: true }] : []
}

/** The total rows of a table with the rows they add up. */
export const totalGroupsOf = (table: AccountTable): readonly RowGroup[] =>
  [
    ...panelsOf(table).flatMap((rows) => {
      const tree = treeOf(rows)
      if (tree) return codedTotals(rows, tree)
      return rows.some(({ code }) => code !== '') ? [] : listedTotals(table, rows)
    }),
    ...vehicleGroups(table),
  ].filter(({ parts }) => parts.length > 0)
