import { isBlank } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { valueOf, type CellMark, type MarkOf, type SheetRow } from '../../ui/sheet/sheet-types.ts'
import { standingIn, type FactBook } from './table-facts.ts'

const texts = {
  reasonUnmet: words('未达到目标，须写明原因和改进措施', 'The target was not met: say why, and what will be done'),
  reasonOver: words('大幅超过目标，须说明原因', 'Far over the target: say why'),
  noEvidence: words('没有佐证，不能得满分；可把文件拖到这一行', 'No evidence: no full points. Drop a file on the row'),
  unmet: words('未达到目标', 'The target was not met'),
  farOver: words('大幅超过目标，目标可能定低了', 'Far over: the target may have been too low'),
}

const reasonMark = (book: FactBook, row: SheetRow): CellMark | undefined => {
  const standing = standingIn(book, row)
  if (standing.kind !== 'read' || !isBlank(valueOf(row, 'reason'))) return undefined
  if (standing.deviation === 'unmet') return { tone: 'bad', text: texts.reasonUnmet }
  return standing.deviation === 'far-over' ? { tone: 'bad', text: texts.reasonOver } : undefined
}

const resultMark = (book: FactBook, row: SheetRow): CellMark | undefined => {
  const standing = standingIn(book, row)
  return standing.kind === 'refused'
    ? {
        tone: 'bad',
        text: words(`${standing.why.zh}。${standing.remedy.zh}`, `${standing.why.en}. ${standing.remedy.en}`),
      }
    : undefined
}

const deviationMark = (book: FactBook, row: SheetRow): CellMark | undefined => {
  const standing = standingIn(book, row)
  if (standing.kind !== 'read') return undefined
  if (standing.deviation === 'unmet') return { tone: 'warn', text: texts.unmet }
  return standing.deviation === 'far-over' ? { tone: 'warn', text: texts.farOver } : undefined
}

/** What the domain says at the cells of a result, while it is being typed. */
export const resultMarks =
  (book: FactBook): MarkOf =>
  (row, key) => {
    if (key === 'typed') return resultMark(book, row)
    if (key === 'reason') return reasonMark(book, row)
    if (key === 'deviation') return deviationMark(book, row)
    const hasNone = key === 'evidence' && book.rows.get(row.id)?.row.evidence.length === 0
    return hasNone && valueOf(row, 'typed') !== '' ? { tone: 'warn', text: texts.noEvidence } : undefined
  }

/** What may be asked for in the address. */
export const resultFilters = {
  empty: words('没填完成值', 'Without a result'),
  unmet: words('未达到目标', 'Not met'),
  'no-evidence': words('没有佐证', 'Without evidence'),
  findings: words('有问题待改', 'With something to mend'),
  unsaved: words('未保存或有冲突', 'Not saved, or in conflict'),
} as const

const tests: Readonly<Record<string, (book: FactBook, row: SheetRow) => boolean>> = {
  empty: (_, row) => isBlank(valueOf(row, 'typed')),
  unmet: (book, row) => {
    const standing = standingIn(book, row)
    return standing.kind === 'read' && standing.deviation === 'unmet'
  },
  'no-evidence': (book, row) => book.rows.get(row.id)?.row.evidence.length === 0,
  findings: (book, row) => resultMark(book, row) !== undefined || reasonMark(book, row) !== undefined,
  unsaved: (_, row) => Object.keys(row.typed).length > 0,
}

/** Rows that are asked for. */
export const isAsked = (
  book: FactBook,
  row: SheetRow,
  { show, text }: { readonly show: string; readonly text: string },
): boolean => {
  const facts = book.rows.get(row.id)
  const isFound = text === '' || `${facts?.row.name} ${facts?.row.projectName} ${facts?.office}`.includes(text)
  return isFound && (tests[show]?.(book, row) ?? true)
}
