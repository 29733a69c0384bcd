import type { ExpenditureNature, FinanceFlow, FinanceItem, FinanceStage, FundSource } from '#domain/filing/finance.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { formMoneyItems, isMoneyOfFiling, noSentence, withBreakdowns } from '#domain/filing/form-money-items.ts'
import { isPercent } from '#domain/number/unit.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { figureOf, moneyCellOf } from './cell.ts'
import { columnKind } from './columns.ts'
import { flowOf, natureOf, sourceOf, stageOf } from './finance-words.ts'
import { moneyUnitAbove } from './money-unit.ts'

type Column = { readonly at: number; readonly stage: FinanceStage; readonly flow: FinanceFlow }
type Row = {
  readonly name: string
  readonly source: FundSource
  readonly nature: ExpenditureNature | undefined
  readonly cells: readonly MappedText[]
}

const isTotal = (name: string): boolean => /^(?:年度)?(?:资金)?(?:合计|总计|总额|资金总额)[：:]?$/u.test(name)
const bare = (name: string): string => name.replace(/^其中[：:]?/u, '').replace(/[：:]$/u, '')

/** The source a row is named after. Money brought forward is a source in the official forms, next to this year's. */
const rowSource = (name: string): FundSource | undefined => {
  if (isTotal(name)) return 'total'
  if (name.length > 16 || /项目$|经费$|工程$/u.test(name)) return undefined
  return name.startsWith('上年结转') ? 'carry-over' : sourceOf(name)
}

const rowOf = (cells: readonly MappedText[], firstAmount: number): Row | undefined => {
  const names = cells.slice(0, firstAmount).map(({ text }) => bare(text))
  const name = names.findLast((text) => rowSource(text) !== undefined || natureOf(text) !== undefined)
  if (name === undefined) return undefined
  const nature = natureOf(name)
  return { name, source: nature ? 'total' : (rowSource(name) ?? 'total'), nature, cells }
}

const columnOf = (head: string, at: number): Column[] => {
  const kind = columnKind(head)
  const stage = kind === 'budget' || kind === 'executed' ? stageOf(head) : undefined
  return stage ? [{ at, stage, flow: flowOf(head, stage) }] : []
}

type Money = { readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/** A money table has amount columns and rows named after sources or natures, two at least. */
const moneyOf = (table: Table): Money | undefined => {
  for (const [index, row] of table.rows.slice(0, 12).entries()) {
    const columns = row.flatMap(({ text }, at) => columnOf(text, at))
    const first = columns[0]
    if (!first) continue
    const rows = table.rows.slice(index + 1).flatMap((cells) => rowOf(cells, first.at) ?? [])
    if (rows.length >= 2) return { columns, rows }
  }
  return undefined
}

const amountIn = (source: SourceText, row: Row, at: { column: Column; unit: string }): StatedFigure | undefined => {
  const figure = figureOf(moneyCellOf(row.cells[at.column.at], source))
  if (!figure || isPercent(figure.unit)) return undefined
  return figure.unit === '' ? { ...figure, unit: at.unit } : figure
}

type Found = Omit<FinanceItem, 'breakdown'>

const foundIn = (document: DocumentModel, table: Table, block: number): Found[] => {
  const money = moneyOf(table)
  if (!money) return []
  const unit = moneyUnitAbove(document, block)
  return money.columns.flatMap((column) =>
    money.rows.flatMap((row) => {
      const figure = amountIn(document.source, row, { column, unit })
      const cell = row.cells[column.at]
      if (!figure || !cell) return []
      const { name: metric, source, nature } = row
      const place = placeOf(document.source, wholeSpan(cell))
      return [
        { metric, stage: column.stage, flow: column.flow, source, nature, figure, block, sentence: noSentence, place },
      ]
    }),
  )
}

type Filed = Pick<Filing, 'kind' | 'forms'>
type Reading = (first: number) => FinanceItem[]

/** How the money of a block is read: form by form, and a table that is no form by its rows and columns. */
const readingsOf = (document: DocumentModel, filed: Filed): ((block: number) => readonly Reading[]) => {
  const known = new Map<number, Reading[]>()
  for (const form of filed.forms) {
    const { money } = form
    if (!money) continue
    const readings = known.get(money.block) ?? []
    if (isMoneyOfFiling(filed, form)) readings.push((first) => formMoneyItems(money, first))
    known.set(money.block, readings)
  }
  return (block) => {
    const table = document.blocks[block]
    if (table?.kind !== 'table' || table.layout === 'lines') return []
    return known.get(block) ?? [(first) => withBreakdowns(foundIn(document, table, block), first)]
  }
}

/** Amounts of the whole department in tables by source or nature, behind the `before` items of the running text. */
export const tabledFinance = (document: DocumentModel, before: number, filed: Filed): FinanceItem[] => {
  const items: FinanceItem[] = []
  const readings = readingsOf(document, filed)
  document.blocks.forEach((_block, index) => {
    for (const read of readings(index)) items.push(...read(before + items.length))
  })
  return items
}
