import { words } from '#domain/words/words.ts'
import { openArchive, type Archive } from '../archive/archive.ts'
import type { Extract, ExtractBlock, ExtractNote } from '../extract.ts'
import type { Limits } from '../limits.ts'
import { readXmlPart, type XmlHandler } from '../xml.ts'
import { Counters } from './counters.ts'
import { Budget, type Desk } from './desk.ts'
import { Findings } from './findings.ts'
import { NoteStories } from './note-stories.ts'
import { noNumbering, numberingHandler } from './numbering.ts'
import { storyHandler } from './read-story.ts'
import { relationsOf, type Relations } from './relations.ts'
import { Story } from './story.ts'
import { Styles, stylesHandler } from './styles.ts'

const extractOf = (blocks: readonly ExtractBlock[], notes: readonly ExtractNote[]): Extract => ({
  format: 'docx',
  blocks,
  notes,
})

const noDocument: ExtractNote = {
  severity: 'warning',
  kind: 'not-understood',
  why: words(
    '文件里没有 Word 正文；请确认是 .docx 文件，或用 Word、WPS 另存后再读',
    'there is no Word document inside the file; make sure it is a .docx file, or save it again in Word or WPS',
  ),
}

const spent: ExtractNote = {
  severity: 'warning',
  kind: 'limit',
  why: words(
    '文字或表格过多，超出上限，只读了前面的部分；请拆分后再读',
    'too much text or too many table cells: only the first part was read; split the file',
  ),
}

/** An opened file with the name of its main part. */
type Package = {
  readonly archive: Archive
  readonly main: string
  readonly relations: Relations
  readonly limits: Limits
  readonly problems: ExtractNote[]
}

/** Where a relation is missing the usual name is tried: sloppy writers leave relations out. */
const partOf = ({ archive, relations, main }: Package, kind: string): string | undefined => {
  const usual = `${main.slice(0, main.lastIndexOf('/') + 1)}${kind}.xml`
  return relations.get(kind) ?? (archive.has(usual) ? usual : undefined)
}

const readPart = (file: Package, part: string | undefined, handler: XmlHandler): void => {
  if (part === undefined) return
  const problem = readXmlPart(file.archive, part, { handler, limits: file.limits })
  if (problem) file.problems.push({ severity: 'warning', ...problem })
}

const deskOf = (file: Package, findings: Findings): Desk => {
  const styles = new Styles()
  const numbering = noNumbering()
  readPart(file, partOf(file, 'styles'), stylesHandler(styles))
  readPart(file, partOf(file, 'numbering'), numberingHandler(numbering))
  const { archive, limits, problems } = file
  const stories = new NoteStories({ archive, limits, problems, nameOf: (kind) => partOf(file, kind) })
  const desk: Desk = {
    styles,
    counters: new Counters(numbering, styles),
    findings,
    budget: new Budget(limits),
    asideOf: (kind, id, hasOwnMark) => stories.blocksOf(kind, id, { desk, hasOwnMark }),
  }
  return desk
}

const readPackage = (file: Package): Extract => {
  const findings = new Findings()
  const story = new Story(deskOf(file, findings), 'document')
  readPart(file, file.main, storyHandler(story))
  const isSpent = story.isSpent()
  const { blocks } = story.end()
  for (const _header of story.headers) findings.add('headers')
  const notes = [...file.archive.notes, ...file.problems, ...(isSpent ? [spent] : []), ...findings.notes(blocks.length)]
  return extractOf(blocks, notes)
}

/**
 * Reads a Word file (.docx, in both variants of the standard) as its final version prints: numbers resolved, deleted and
 * hidden text left out and noted. Whatever cannot be read becomes a note; it never throws about content.
 */
export const readDocx = (bytes: Uint8Array, limits: Limits): Extract => {
  const archive = openArchive(bytes, limits)
  if (archive.kind === 'refusal') return extractOf([], [archive.note])
  const main = relationsOf(archive, '', limits).get('officeDocument') ?? 'word/document.xml'
  if (!archive.has(main)) return extractOf([], [...archive.notes, noDocument])
  return readPackage({ archive, main, relations: relationsOf(archive, main, limits), limits, problems: [] })
}
