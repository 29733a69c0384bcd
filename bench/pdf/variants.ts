import { mergedTable, narrowTable, plainTable, type KnownTable } from './known-table.ts'

/** How a known table is printed. */
export type Variant = {
  readonly name: string
  readonly table: KnownTable
  readonly isRuled: boolean
  /** Points. */
  readonly size: number
  readonly textColumns: 1 | 2
  readonly isLandscape: boolean
  /** May a row be cut by the end of a page? */
  readonly isBreakable: boolean
  /** Clockwise degrees by which the finished pages are turned. */
  readonly turn: 0 | 90 | 270
}

const plain: Omit<Variant, 'name' | 'table'> = {
  isRuled: true,
  size: 10,
  textColumns: 1,
  isLandscape: false,
  isBreakable: false,
  turn: 0,
}

export const variants: readonly Variant[] = [
  { ...plain, name: 'ruled 10 pt', table: plainTable(60, 1) },
  { ...plain, name: 'ruled 8 pt', table: plainTable(60, 2), size: 8 },
  { ...plain, name: 'ruled, merged cells', table: mergedTable(12, 3) },
  { ...plain, name: 'ruled, two-column page', table: narrowTable(24, 4), textColumns: 2 },
  { ...plain, name: 'ruled, landscape', table: plainTable(40, 5), isLandscape: true },
  { ...plain, name: 'ruled, turned 90°', table: plainTable(40, 6), turn: 90 },
  { ...plain, name: 'ruled, turned 270°', table: plainTable(40, 7), isLandscape: true, turn: 270 },
  { ...plain, name: 'ruled, rows over pages', table: plainTable(60, 8), isBreakable: true },
  { ...plain, name: 'unruled 10 pt', table: plainTable(60, 11), isRuled: false },
  { ...plain, name: 'unruled 8 pt', table: plainTable(60, 12), isRuled: false, size: 8 },
  { ...plain, name: 'unruled, two-column page', table: narrowTable(24, 14), isRuled: false, textColumns: 2 },
  { ...plain, name: 'unruled, turned 90°', table: plainTable(40, 16), isRuled: false, turn: 90 },
]

/** Prose around the table. */
export const prose = Array.from(
  { length: 6 },
  (_, at) =>
    `第${at + 1}段说明。本表按照年度预算安排逐项列示支出情况，数据取自单位账簿，由财务人员与项目负责人共同核对；` +
    '凡与批复不一致的，均在说明栏中写明原因和处理办法，便于查阅和比较。',
)
