import type { AccountForm, AccountTable } from '#domain/filing/accounts.ts'
import type { FilingKind } from '#domain/filing/filing.ts'
import type { DocumentModel, Note } from '#domain/text/document.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { foundTables, type FoundTable } from './found-tables.ts'
import { gridOf } from './grid.ts'
import { columnsOf, isOneList, panelsOf } from './panels.ts'
import { withRoles } from './roles.ts'
import { readRows } from './rows.ts'
import { unitIn } from './unit.ts'

/** What was read of the accounts: their tables, notes on what was not understood, and the blocks they stand in. */
export type ReadAccounts = {
  readonly tables: readonly AccountTable[]
  readonly notes: readonly Note[]
  readonly blocks: ReadonlySet<number>
}

const defaultUnit = '万元'

const placeOfRows = (document: DocumentModel, found: FoundTable): Place => {
  const cells = found.rows.flat().filter(({ runs }) => runs.length > 0)
  const [first, last] = [cells[0], cells.at(-1)]
  if (!first || !last) return found.statement?.place ?? placeOf(document.source, { start: 0, end: 0 })
  return placeOf(document.source, { start: wholeSpan(first).start, end: wholeSpan(last).end })
}

const note = (place: Place, zh: string, en: string): Note => ({
  severity: 'warning',
  kind: 'not-understood',
  why: words(zh, en),
  place,
})

const unreadNote = (place: Place): Note =>
  note(
    place,
    '这张表的各栏只以空格分隔，金额属于哪一栏无法确定，未参与核对；请从原文件核对',
    'the columns of this table are parted by spaces alone and its amounts could not be told apart; see the original file',
  )

type Read = { readonly table: AccountTable; readonly notes: readonly Note[]; readonly blocks: readonly number[] }

/** Forms whose rows are read elsewhere (indicators): the account keeps that they are there. */
const isReadElsewhere = (form: AccountForm): boolean => form === 'performance-goals'

const readTable = (document: DocumentModel, found: FoundTable, given: string | undefined): Read => {
  const { form, stage, title } = found
  const printed = unitIn(found.above)
  const unit = printed ?? given ?? defaultUnit
  const base = {
    blocks: found.blocks,
    form,
    stage,
    set: 0,
    title,
    unit,
    isUnitPrinted: printed !== undefined || given !== undefined,
    emptyStatement: found.statement,
    place: placeOfRows(document, found),
  }
  const grid = isReadElsewhere(form) ? undefined : gridOf(found.rows)
  if (!grid) return { table: { ...base, columns: [], rows: [], isWhole: false }, notes: [], blocks: [] }
  const panels = panelsOf(form, grid.paths)
  const { rows, lost } = readRows({ form, source: document.source, unit, panels, grid })
  const columns = columnsOf(panels, grid.paths, isOneList(form, panels))
  return {
    table: { ...base, columns, rows: withRoles(rows), isWhole: grid.isSure && lost.length === 0 },
    notes: lost.map((place) =>
      note(
        place,
        '预决算表中这一行未能还原名称与金额，保留原文、未参与核对；请从原文件核对',
        'a row of the account table whose name and amounts could not be told; kept, not checked: see the original file',
      ),
    ),
    blocks: form === 'project-expenditure' ? [] : found.blocks,
  }
}

/** A form that comes again begins the tables of another organisation. */
const withSets = (tables: readonly AccountTable[]): readonly AccountTable[] => {
  let set = 0
  let seen = new Set<string>()
  return tables.map((table) => {
    const key = `${table.stage} ${table.form}`
    if (seen.has(key) && table.form !== 'performance-goals') {
      set += 1
      seen = new Set()
    }
    seen.add(key)
    return { ...table, set }
  })
}

/** The account tables of a document, told from their titles; units and organisations from what stands around them. */
export const accountsOf = (document: DocumentModel, kind: FilingKind): ReadAccounts => {
  const read: Read[] = []
  let unit: string | undefined
  const all = foundTables(document, kind === 'final-account-disclosure')
  for (const found of all.filter(({ isTold }) => isTold !== false)) {
    const own = readTable(document, found, unit)
    if (own.table.isUnitPrinted) unit = own.table.unit
    read.push(own)
  }
  return {
    tables: withSets(read.map(({ table }) => table)),
    notes: [
      ...read.flatMap(({ notes }) => notes),
      ...all.flatMap((found) => (found.isTold === false ? [unreadNote(placeOfRows(document, found))] : [])),
    ],
    blocks: new Set(read.flatMap(({ blocks }) => blocks)),
  }
}

const noRows: readonly (readonly MappedText[])[] = []

/** The document with its account tables emptied: their amounts are no projects and no sums of the whole department. */
export const withoutAccounts = (document: DocumentModel, { blocks }: ReadAccounts): DocumentModel =>
  blocks.size === 0
    ? document
    : {
        ...document,
        blocks: document.blocks.map((block, at) =>
          block.kind === 'table' && blocks.has(at) ? { ...block, rows: noRows } : block,
        ),
      }
