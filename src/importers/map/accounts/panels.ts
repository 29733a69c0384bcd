import type { AccountColumn, AccountForm, AccountSide } from '#domain/filing/accounts.ts'
import { headKind, isRowName, isTotalHead, measureOfPath, stageOfPath, type HeadKind } from './head-words.ts'

/** Columns of a table that belong together: codes and a name at the left, amounts at the right. */
export type Panel = {
  readonly codes: readonly number[]
  /** −1 where the rows have no names (三公: one row of amounts). */
  readonly name: number
  /** Further columns of names (类型, 项目单位). */
  readonly others: readonly number[]
  readonly amounts: readonly number[]
  readonly side: AccountSide
}

type Path = readonly string[]
type Column = { readonly at: number; readonly kind: HeadKind }

const leafOf = (path: Path): string => path.at(-1) ?? ''

const names: ReadonlySet<HeadKind> = new Set(['code', 'name'])

/** A new panel begins with a code or name behind amounts. */
const columnsByPanel = (paths: readonly Path[]): readonly (readonly Column[])[] => {
  const panels: Column[][] = [[]]
  paths.forEach((path, at) => {
    const kind = path.length === 0 ? 'remark' : headKind(leafOf(path))
    const hasAmounts = panels.at(-1)?.some((column) => column.kind === 'amount')
    if (hasAmounts === true && names.has(kind)) panels.push([])
    panels.at(-1)?.push({ at, kind })
  })
  return panels.filter((panel) => panel.some(({ kind }) => kind === 'amount'))
}

const those = (columns: readonly Column[], kind: HeadKind): number[] =>
  columns.filter((column) => column.kind === kind).map(({ at }) => at)

const nameOf = (columns: readonly number[], paths: readonly Path[]): number =>
  columns.find((at) => isRowName(leafOf(paths[at] ?? []))) ?? columns[0] ?? -1

const twoSided: ReadonlySet<AccountForm> = new Set(['income-expenditure', 'fiscal-income-expenditure'])

/** The side a panel is on, told from the outermost cell of its head; the first panel is income where none tells. */
const sideOf = (printed: string, isFirst: boolean): AccountSide => {
  if (/收入|来源/u.test(printed) && !printed.includes('支出')) return 'income'
  return printed.includes('支出') || !isFirst ? 'expenditure' : 'income'
}

export const panelsOf = (form: AccountForm, paths: readonly Path[]): readonly Panel[] => {
  const found = columnsByPanel(paths)
  const isDivided = twoSided.has(form) && found.length > 1
  return found.map((columns, panel) => {
    const name = nameOf(those(columns, 'name'), paths)
    const side = isDivided ? sideOf(paths[name]?.[0] ?? '', panel === 0) : 'both'
    const others = those(columns, 'name').filter((at) => at !== name)
    return { codes: those(columns, 'code'), name, others, amounts: those(columns, 'amount'), side }
  })
}

/** 基本支出明细表 prints one list in several panels, each with codes, names and one amount. */
export const isOneList = (form: AccountForm, panels: readonly Panel[]): boolean =>
  form === 'general-basic-expenditure' && panels.length > 1 && panels.every(({ amounts }) => amounts.length === 1)

const columnOf = (path: Path, panel: number): AccountColumn => ({
  path,
  measure: measureOfPath(path),
  stage: stageOfPath(path),
  isTotal: isTotalHead(leafOf(path)),
  panel,
})

/** The columns of amounts of all panels, in order. */
export const columnsOf = (
  panels: readonly Panel[],
  paths: readonly Path[],
  oneList: boolean,
): readonly AccountColumn[] =>
  oneList
    ? [
        {
          path: [leafOf(paths[panels[0]?.amounts[0] ?? -1] ?? [])],
          measure: 'total',
          stage: undefined,
          isTotal: false,
          panel: 0,
        },
      ]
    : panels.flatMap(({ amounts }, panel) => amounts.map((at) => columnOf(paths[at] ?? [], panel)))
