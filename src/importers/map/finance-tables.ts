import type { ExpenditureNature, FinanceFlow, FinanceItem, FinanceStage, FundSource } from '#domain/filing/finance.ts'
import { isPercent } from '#domain/number/unit.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf, figureOf } from './cell.ts'
import { columnKind } from './columns.ts'
import { flowOf, natureOf, sourceOf, stageOf } from './finance-words.ts'
import { moneyUnitAbove } from './money-unit.ts'

/** An amount in a table stands in no sentence. */
export const noSentence = -1

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
  const figure = figureOf(cellOf(row.cells[at.column.at], source))
  if (!figure || isPercent(figure.unit)) return undefined
  return figure.unit === '' ? { ...figure, unit: at.unit } : figure
}

const partsOfFiscal: ReadonlySet<FundSource> = new Set(['general-budget', 'government-fund', 'state-capital'])

type Found = Omit<FinanceItem, 'breakdown'>

/** What a row is a part of: the single budgets of 财政拨款 where that has a row, all else of the total. */
const breakdownOf = (found: readonly Found[], part: Found, first: number): FinanceItem['breakdown'] => {
  if (part.source === 'total' && !part.nature) return undefined
  const same = (other: Found): boolean => other.stage === part.stage && other.flow === part.flow && !other.nature
  const fiscal =
    partsOfFiscal.has(part.source) && !part.nature
      ? found.findIndex((other) => same(other) && other.source === 'fiscal')
      : -1
  const whole = fiscal === -1 ? found.findIndex((other) => same(other) && other.source === 'total') : fiscal
  return whole === -1 ? undefined : { phrase: part.nature ? '支出性质' : '资金来源', totalIndex: first + whole }
}

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

/** Amounts of the whole department in tables by source or nature, behind the `before` items of the running text. */
export const tabledFinance = (document: DocumentModel, before: number): FinanceItem[] => {
  const items: FinanceItem[] = []
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table' || block.layout === 'lines') return
    const found = foundIn(document, block, index)
    const first = before + items.length
    for (const part of found) items.push({ ...part, breakdown: breakdownOf(found, part, first) })
  })
  return items
}
