import type { Project } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import { absentCell } from '#domain/filing/indicator.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf, figureOf, moneyCellOf, withUnit } from './cell.ts'
import { isFormRow } from './form-keys.ts'
import { headAt } from './grid-head.ts'
import { fundName } from './fund-names.ts'
import { columnKind, type ColumnKind } from './columns.ts'
import { natureOf, sourceOf } from './finance-words.ts'
import { nameAndNumber } from './project-name.ts'
import { moneyUnitAbove } from './money-unit.ts'

const isTotal = (text: string): boolean => /^(?:金额|预算|资金)?(?:合计|总计|小计|总额)$/u.test(text)

/** Rows of a table by fund source or nature are money of the whole department, not projects. */
const isMoneyOfDepartment = (name: string): boolean =>
  name.length <= 16 &&
  !/项目$|经费$|工程$/u.test(name) &&
  (sourceOf(name) !== undefined || natureOf(name) !== undefined)

const headOf = (table: Table): number =>
  table.rows.findIndex((row) => {
    const kinds = row.map(({ text }) => columnKind(text))
    return kinds.includes('project') && (kinds.includes('budget') || kinds.includes('executed'))
  })

type Row = { readonly cells: ReadonlyMap<ColumnKind, MappedText>; readonly all: readonly MappedText[] }

const rowsOf = (table: Table): Row[] => {
  const head = headOf(table)
  const kinds = table.rows[head]?.map(({ text }) => columnKind(text)) ?? []
  if (head === -1) return []
  const below = table.rows.slice(head + 1)
  const end = below.findIndex((row, at) => isFormRow(row[0]?.text ?? '') || headAt(table, head + 1 + at) !== undefined)
  return below.slice(0, end === -1 ? undefined : end).map((all) => ({
    all,
    cells: new Map(kinds.flatMap((kind, column) => (all[column] ? [[kind, all[column]] as const] : []))),
  }))
}

const projectOf = (source: SourceText, row: Row, unit: string): Project[] => {
  const name = row.cells.get('project')
  const budget = withUnit(moneyCellOf(row.cells.get('budget'), source), unit)
  const actual = withUnit(moneyCellOf(row.cells.get('executed'), source), unit)
  if (
    !name ||
    name.text === '' ||
    isTotal(name.text) ||
    fundName.test(name.text) ||
    isMoneyOfDepartment(name.text) ||
    (!figureOf(budget) && !figureOf(actual))
  )
    return []
  const spans = row.all.filter(({ runs }) => runs.length > 0).map(wholeSpan)
  const start = spans.reduce((least, span) => Math.min(least, span.start), Infinity)
  const end = spans.reduce((most, span) => Math.max(most, span.end), 0)
  return [
    {
      ...nameAndNumber(name.text),
      budget,
      actual,
      rate: cellOf(row.cells.get('rate'), source),
      goal: cellOf(row.cells.get('goal'), source),
      completion: row.cells.has('completion') ? cellOf(row.cells.get('completion'), source) : absentCell,
      place: placeOf(source, { start, end }),
    },
  ]
}

/** Projects listed in tables with a budget or spending column; the tasks of a declaration are known from its form. */
export const tabledProjects = (document: DocumentModel, forms: readonly Form[] = []): Project[] => {
  const declared = new Set(forms.flatMap((form) => (form.kind === 'goal-declaration' ? [form.block] : [])))
  return document.blocks.flatMap((block, index) => {
    if (block.kind !== 'table' || block.layout === 'lines' || declared.has(index)) return []
    const unit = moneyUnitAbove(document, index)
    return rowsOf(block).flatMap((row) => projectOf(document.source, row, unit))
  })
}
