import type { Project } from '#domain/filing/filing.ts'
import { absentCell, type Cell } from '#domain/filing/indicator.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { emptyText, sliceText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf, withUnit } from './cell.ts'
import { columnKind, type ColumnKind } from './columns.ts'
import { valueInForm, withoutCode } from './form-keys.ts'

type Row = readonly MappedText[]
type Money = { readonly kinds: readonly ColumnKind[]; readonly cells: Row }

const totalName = /^(?:年度)?(?:项目)?(?:资金|预算)?(?:总额|合计|总计)[：:]?$/u
const isRate = (text: string): boolean => /^[\d.]+[%％]$/u.test(text)

const kindsOf = (row: Row): ColumnKind[] => row.map(({ text }) => columnKind(text))

/** 年初预算数 | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分: the head of the money of one project. */
const isMoneyHead = (row: Row): boolean => {
  const kinds = kindsOf(row)
  return kinds.includes('budget') && kinds.includes('executed') && !kinds.includes('project')
}

/**
 * The heads as they stand above the amounts: what stands left of them (项目资金, 年度预算数 over 年初 and 调整后) may be
 * missing in one of the two rows, so the rate decides where it can.
 */
const headsAbove = (head: Row, amounts: Row): ColumnKind[] => {
  const kinds = kindsOf(head)
  const first = kinds.indexOf('budget')
  const offsets = [first, first + 1, first - 1].filter((offset) => offset >= 0)
  const offset = offsets.find((at) => isRate(amounts[kinds.indexOf('rate') - at]?.text ?? '')) ?? first
  return kinds.slice(offset)
}

const moneyIn = (rows: Table['rows']): Money | undefined => {
  const at = rows.findIndex(isMoneyHead)
  const head = rows[at]
  const total = rows.slice(at + 1, at + 4).find((row) => row.some(({ text }) => totalName.test(text)))
  if (!head || !total) return undefined
  const cells = total.slice(total.findIndex(({ text }) => totalName.test(text)) + 1)
  return { kinds: headsAbove(head, cells), cells }
}

/** Where two columns are budgets (年初预算数, 全年预算数) the later one is the adjusted one the rate divides by. */
const moneyCell = (source: SourceText, { kinds, cells }: Money, kind: ColumnKind): Cell => {
  const at = kinds.lastIndexOf(kind)
  return at === -1 ? absentCell : cellOf(cells[at], source)
}

const unitOf = (rows: Table['rows']): string => {
  const printed = rows.flat().flatMap(({ text }) => /[（(](元|千元|万元|亿元)[）)]/u.exec(text)?.[1] ?? [])
  return printed[0] ?? '万元'
}

/** The rows of a form reach from one project name to the next: several forms may stand in one table. */
const formsIn = ({ rows }: Table): Table['rows'][] => {
  const starts = rows.flatMap((row, at) => (valueInForm([row], 'project') ? [at] : []))
  return starts.map((start, index) => rows.slice(start, starts[index + 1]))
}

const projectOf = (source: SourceText, rows: Table['rows']): Project[] => {
  const named = valueInForm(rows, 'project')
  const money = moneyIn(rows)
  if (!named || !money) return []
  const name = sliceText(named, withoutCode(named.text).from)
  const unit = unitOf(rows)
  const last = money.cells.findLast(({ runs }) => runs.length > 0) ?? emptyText
  const start = wholeSpan(named).start
  return [
    {
      name: name.text,
      budget: withUnit(moneyCell(source, money, 'budget'), unit),
      actual: withUnit(moneyCell(source, money, 'executed'), unit),
      rate: moneyCell(source, money, 'rate'),
      goal: absentCell,
      completion: absentCell,
      documentNumber: '',
      place: placeOf(source, { start, end: Math.max(wholeSpan(named).end, wholeSpan(last).end) }),
    },
  ]
}

/** Projects whose 项目支出绩效自评表 stands in the document, with the money of the whole project. */
export const formedProjects = (document: DocumentModel): Project[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'table' ? formsIn(block).flatMap((rows) => projectOf(document.source, rows)) : [],
  )
