import { join } from 'node:path'
import { mergedTable, narrowTable, plainTable, type KnownTable } from './known-table.ts'

/**
 * Lines of a table: all cells framed, without the outer frame, only between rows, the three lines of scientific
 * tables, or none.
 */
export type Ruling = 'solid' | 'dashed' | 'double' | 'open' | 'rows' | 'three' | 'none'

/** How a known table is printed. */
export type Variant = {
  readonly name: string
  readonly table: KnownTable
  readonly ruling: Ruling
  /** Points. */
  readonly size: number
  readonly textColumns: 1 | 2
  readonly isLandscape: boolean
  /** May a row be cut by the end of a page? */
  readonly isBreakable: boolean
  /** Clockwise degrees by which the finished pages are turned. */
  readonly turn: 0 | 90 | 270
  readonly prose: readonly string[]
  /** Set in the TrueType font of the package, of which makers keep small parts. */
  readonly isSmall?: boolean
}

/** Prose around the table. */
const prose = Array.from(
  { length: 6 },
  (_, at) =>
    `第${at + 1}段说明。本表按照年度预算安排逐项列示支出情况，数据取自单位账簿，由财务人员与项目负责人共同核对；` +
    '凡与批复不一致的，均在说明栏中写明原因和处理办法，便于查阅和比较。',
)

const plain: Omit<Variant, 'name' | 'table'> = {
  ruling: 'solid',
  size: 10,
  textColumns: 1,
  isLandscape: false,
  isBreakable: false,
  turn: 0,
  prose,
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
  { ...plain, name: 'dashed', table: plainTable(40, 9), ruling: 'dashed' },
  { ...plain, name: 'double', table: plainTable(40, 10), ruling: 'double' },
  { ...plain, name: 'no outer frame', table: mergedTable(10, 17), ruling: 'open' },
  { ...plain, name: 'merged, rows over pages', table: mergedTable(20, 18), isBreakable: true },
  { ...plain, name: 'lines between rows only', table: plainTable(50, 19), ruling: 'rows' },
  { ...plain, name: 'three lines', table: plainTable(50, 20), ruling: 'three' },
  { ...plain, name: 'unruled 10 pt', table: plainTable(60, 11), ruling: 'none' },
  { ...plain, name: 'unruled 8 pt', table: plainTable(60, 12), ruling: 'none', size: 8 },
  { ...plain, name: 'unruled, two-column page', table: narrowTable(24, 14), ruling: 'none', textColumns: 2 },
  { ...plain, name: 'unruled, turned 90°', table: plainTable(40, 16), ruling: 'none', turn: 90 },
]

/** Small ones for the tests: a grouped table over a page end, and one without lines. */
export const fixtureVariants: readonly Variant[] = [
  {
    ...plain,
    name: 'ruled',
    table: mergedTable(5, 31),
    isBreakable: true,
    isLandscape: true,
    prose: ['支出说明'],
    isSmall: true,
  },
  { ...plain, name: 'unruled', table: plainTable(6, 32), ruling: 'none', size: 8, prose: ['支出说明'], isSmall: true },
]

/** Are all cells bounded by lines? */
export const isRuled = ({ ruling }: Variant): boolean => !['rows', 'three', 'none'].includes(ruling)

/** The font that small files are set in. */
export const smallFont = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular')
