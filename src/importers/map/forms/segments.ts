import type { FormKind } from '#domain/filing/form.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { columnKind, type ColumnKind } from '../columns.ts'
import { isKey, valueInForm } from '../form-keys.ts'
import { formKindIn } from './form-name.ts'

type Row = readonly MappedText[]

/** Rows that belong to one form: a table, or the part of one from its title or project name to the next. */
export type Segment = {
  readonly block: number
  readonly table: Table
  /** The kind its title names, where one stands in it or above it. */
  readonly named: FormKind | undefined
  /** Goes on with the form of the table before: it has no title and no project name of its own. */
  readonly continues: boolean
}

const amountHeads: ReadonlySet<ColumnKind> = new Set(['budget', 'executed', 'forecast', 'rate', 'goal', 'completion'])
const longestHead = 14

const isHead = ({ text }: MappedText): boolean =>
  text.length <= longestHead && !isKey(text) && amountHeads.has(columnKind(text))

const withoutBracket = (text: string): string => text.replace(/[（(][^（()）]{0,8}[）)]$/u, '')
/** Last words of names: 预算编制费, 绩效目标管理专项. */
const endsAsName = /(?:项目|工程|费|补助|专项|建设|工作)$/u
const longestHeadAlone = 8

/** A word of a head behind the key (项目名称 | 绩效目标); the names of projects hold such words as well. */
const isHeadBehindKey = ({ text }: MappedText): boolean => {
  const bare = withoutBracket(text)
  if (/^(?:主要|任务|工作|项目)内容$/u.test(bare)) return true
  if (bare.length > longestHeadAlone || endsAsName.test(bare)) return false
  return !['other', 'project'].includes(columnKind(bare))
}

const hasNumber = (row: Row): boolean => row.some(({ text }) => /^[-−]?\d[\d.,，]*$/u.test(text))

/** The project a row names; the head of a list of projects (项目名称 | 项目内容 | 预算数) names none. */
const projectIn = (row: Row): MappedText | undefined => {
  const value = valueInForm([row], 'project')
  if (!value || isHeadBehindKey(value)) return undefined
  const others = row.filter((cell) => cell !== value)
  return others.some(isHead) && !hasNumber(row) ? undefined : value
}

/** The first project that rows name. */
export const projectNameIn = (rows: Table['rows']): MappedText | undefined => {
  for (const row of rows) {
    const name = projectIn(row)
    if (name) return name
  }
  return undefined
}

const kindOfRow = (row: Row): FormKind | undefined => {
  const written = row.filter(({ text }) => text !== '')
  return written.length === 1 && written[0] ? formKindIn(written[0].text) : undefined
}

type Part = { from: number; named: FormKind | undefined; hasProject: boolean; hasRows: boolean }

/** Where the forms of one table begin. */
const partsOf = ({ rows }: Table): readonly Part[] => {
  const first: Part = { from: 0, named: undefined, hasProject: false, hasRows: false }
  const parts = [first]
  let part = first
  rows.forEach((row, at) => {
    const named = kindOfRow(row)
    const isProject = projectIn(row) !== undefined
    if ((named && part.hasRows) || (isProject && part.hasProject)) {
      part = { from: at, named: undefined, hasProject: false, hasRows: false }
      parts.push(part)
    }
    part.named ??= named
    part.hasProject ||= isProject
    part.hasRows ||= !named && row.some(({ text }) => text !== '')
  })
  return parts
}

const longestBetween = 60

/** The rows of every table, cut where a new form begins. */
export const segmentsOf = (document: DocumentModel): Segment[] => {
  const segments: Segment[] = []
  let above: FormKind | undefined
  let isOpen = false
  document.blocks.forEach((block, index) => {
    if (block.kind === 'passage') {
      if (block.role === 'cell') return
      const named = formKindIn(block.text.text)
      above = named ?? (block.text.text.length > longestBetween ? undefined : above)
      if (named || block.text.text.length > longestBetween || block.role === 'heading') isOpen = false
      return
    }
    if (block.layout === 'lines') return
    const parts = partsOf(block)
    parts.forEach(({ from, named, hasProject }, at) => {
      const table = { ...block, rows: block.rows.slice(from, parts[at + 1]?.from) }
      const continues = isOpen && !named && !above && !hasProject
      segments.push({ block: index, table, named: named ?? above, continues })
      above = undefined
      isOpen = true
    })
  })
  return segments
}
