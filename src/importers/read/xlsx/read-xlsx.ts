import { words, type Words } from '#domain/words/words.ts'
import { openArchive, type Archive } from '../archive/archive.ts'
import type { Extract, ExtractNote } from '../extract.ts'
import type { Limits } from '../limits.ts'
import { sheetBlocks } from '../sheet/blocks.ts'
import type { Sheet, SheetNote } from '../sheet/sheet.ts'
import { readXmlPart } from '../xml.ts'
import { Budget } from './budget.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetSource } from './sheet-source.ts'
import { relationsOf, type Relation } from './relations.ts'
import { StringsHandler } from './shared-strings.ts'
import { budgetNote, hiddenSheetNote, missingSheetNote, nothingSeen, otherSheetNote } from './sheet-notes.ts'
import { StylesHandler, type CellStyle } from './styles.ts'
import { WorkbookHandler, type SheetEntry, type Workbook } from './workbook.ts'

const refused = (...notes: readonly ExtractNote[]): Extract => ({ format: 'xlsx', blocks: [], notes })

const notUnderstood = (why: Words): ExtractNote => ({ severity: 'warning', kind: 'not-understood', why })

const noWorkbook = notUnderstood(
  words(
    '压缩包里没有工作簿，不是 .xlsx 文件；请用表格软件另存为 .xlsx 后再读',
    'there is no workbook inside: this is no .xlsx file; save it as .xlsx in a spreadsheet',
  ),
)

const binaryWorkbook = notUnderstood(
  words(
    '这是二进制工作簿（.xlsb），无法读取；请用表格软件另存为 .xlsx 后再读',
    'this is a binary workbook (.xlsb), which is not read; save it as .xlsx in a spreadsheet',
  ),
)

/** Strings no cell points to still cost memory while reading. */
const stringFactor = 10

type Opened = {
  readonly archive: Archive
  readonly workbook: Workbook
  readonly relations: readonly Relation[]
  readonly limits: Limits
}

const targetOf = (relations: readonly Relation[], kind: string): string | undefined =>
  relations.find((relation) => relation.kind === kind)?.target

const stylesOf = ({ archive, workbook, relations, limits }: Opened): CellStyle[] => {
  const handler = new StylesHandler()
  readXmlPart(archive, targetOf(relations, 'styles') ?? 'xl/styles.xml', { handler, limits })
  return handler.styles(workbook.is1904)
}

const stringsOf = ({ archive, relations, limits }: Opened): { strings: readonly string[]; notes: SheetNote[] } => {
  const handler = new StringsHandler(limits.characters * stringFactor)
  const name = targetOf(relations, 'sharedStrings') ?? 'xl/sharedStrings.xml'
  const problem = readXmlPart(archive, name, { handler, limits })
  return { strings: handler.strings, notes: problem ? [{ ...problem, severity: 'warning' }] : [] }
}

const readEntry = (entry: SheetEntry, relation: Relation | undefined, source: SheetSource): Sheet | SheetNote => {
  if (source.budget.isSpent) return budgetNote(entry.name)
  if (relation && relation.kind !== 'worksheet') return otherSheetNote(entry.name)
  const sheet = relation && readSheet({ entry, name: relation.target }, source)
  return sheet ?? missingSheetNote(entry.name)
}

const sheetsOf = (opened: Opened): { sheets: Sheet[]; notes: SheetNote[] } => {
  const { archive, workbook, relations, limits } = opened
  const { strings, notes } = stringsOf(opened)
  const source = { archive, shared: { strings, styles: stylesOf(opened) }, budget: new Budget(limits), limits }
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets: Sheet[] = []
  for (const entry of workbook.sheets) {
    if (entry.isHidden) continue
    const read = readEntry(entry, byId.get(entry.relation), source)
    if ('why' in read) notes.push(read)
    else sheets.push(read)
  }
  notes.push(...hiddenSheetNote(workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)))
  return { sheets, notes }
}

const workbookName = (archive: Archive, limits: Limits): string =>
  targetOf(relationsOf(archive, '', limits), 'officeDocument') ?? 'xl/workbook.xml'

/** Reads an .xlsx workbook as its user sees it: visible sheets in order, numbers as printed. Never throws. */
export const readXlsx = (bytes: Uint8Array, limits: Limits): Extract => {
  const archive = openArchive(bytes, limits)
  if (archive.kind === 'refusal') return refused(archive.note)
  const name = workbookName(archive, limits)
  if (name.endsWith('.bin')) return refused(binaryWorkbook, ...archive.notes)
  if (!archive.has(name)) return refused(noWorkbook, ...archive.notes)
  const handler = new WorkbookHandler()
  const problem = readXmlPart(archive, name, { handler, limits })
  const opened = { archive, workbook: handler.workbook(), relations: relationsOf(archive, name, limits), limits }
  const { sheets, notes } = sheetsOf(opened)
  if (problem) notes.push({ ...problem, severity: 'warning' })
  const extract = sheetBlocks(sheets, { format: 'xlsx', limits, notes })
  const missing = extract.blocks.length === 0 ? [nothingSeen] : []
  return { ...extract, notes: [...missing, ...archive.notes, ...extract.notes] }
}
