import type { ExtractTable } from '../extract.ts'
import type { Desk } from './desk.ts'
import type { FindingKind } from './findings.ts'
import { Flow, Paragraph, type Aside } from './flow.ts'
import { bodyLevel } from './styles.ts'
import { shifted } from './symbols.ts'
import { TableBuilder } from './table-builder.ts'

/** What a run says about its text. */
type Run = {
  isHidden: boolean | undefined
  style: string | undefined
  position: 'superscript' | 'subscript' | undefined
}

const longestEntry = 100

/** What a paragraph costs beside its characters: millions of short ones fill the memory too. */
const paragraphCost = 8

/** Nothing but spaces and marks without width. */
const isBlank = (text: string): boolean => !/[^\s\u200b\ufeff]/u.test(text)

const headingOf = (outline: number): number | undefined => (outline < bodyLevel ? outline + 1 : undefined)

/** Reads one part of a Word file: the elements call its methods in their order, and it makes blocks of them. */
export class Story {
  readonly desk: Desk
  readonly #outer: Flow[] = []
  flow: Flow
  run: Run = { isHidden: undefined, style: undefined, position: undefined }
  /** Inside properties: what stands there is about the paragraph and its end mark, a row or a control, not about a run. */
  inside: 'paragraph' | 'row' | 'control' | undefined
  /** Counts everything printed: tells whether an alternative gave anything. */
  printed = 0
  /** Text being collected for w:t or for the instruction of a field. */
  collected = ''
  isCollecting = false
  keepsSpaces = false
  /** Depth of content controls that hold the table of contents, and of all that are open. */
  readonly controls: { isContents: boolean }[] = []
  readonly alternatives: { isTaken: boolean; printed: number }[] = []
  isInObject = false
  /** Running heads the sections refer to. */
  readonly headers = new Set<string>()
  readonly #counts = new Map<string, { paragraphs: number; tables: number }>()

  constructor(desk: Desk, part: string) {
    this.desk = desk
    this.flow = new Flow(part)
  }

  get #root(): Flow {
    return this.#outer[0] ?? this.flow
  }

  #countIn(part: string): { paragraphs: number; tables: number } {
    const known = this.#counts.get(part)
    if (known) return known
    const counts = { paragraphs: 0, tables: 0 }
    this.#counts.set(part, counts)
    return counts
  }

  find(kind: FindingKind): void {
    this.desk.findings.add(kind, this.#root.part === 'document' ? this.#root.blocks.length : undefined)
  }

  isSpent(): boolean {
    return this.desk.budget.isSpentWith(this.flow.table?.places ?? 0)
  }

  /** A stream of its own inside a paragraph, such as a text box. */
  openFlow(part: string, aside: Aside): void {
    this.#outer.push(this.flow)
    this.flow = new Flow(part, aside)
    this.inside = undefined
  }

  /** Ends the stream; its blocks wait for the end of the paragraph around it, or are given to `take`. */
  closeFlow(take?: (flow: Flow) => void): void {
    const inner = this.flow
    const outer = this.#outer.pop()
    if (!outer) return
    this.#finish(inner)
    this.flow = outer
    if (take) take(inner)
    else outer.waiting.push(...inner.blocks)
  }

  #finish(flow: Flow): void {
    while (flow.table) this.closeTable()
    this.closeParagraph()
    this.#flushCarried()
    flow.release()
  }

  /** Everything still open ends here: the part is over or broke off. */
  end(): Flow {
    while (this.#outer.length > 0) this.closeFlow()
    this.#finish(this.flow)
    return this.flow
  }

  openParagraph(): void {
    this.closeParagraph()
    this.flow.paragraph = new Paragraph()
    if (this.flow.table === undefined) this.#countIn(this.flow.part).paragraphs += 1
  }

  closeParagraph(): void {
    const { flow } = this
    const paragraph = flow.paragraph
    if (!paragraph) return
    flow.paragraph = undefined
    flow.dropOpenInstructions()
    const text = flow.carried + paragraph.text
    flow.carried = paragraph.isJoined ? text : ''
    if (!paragraph.isJoined) this.#place(paragraph, text)
    flow.release()
  }

  /** A paragraph hidden as a whole has no number either; any other has one even without a text. */
  #place(paragraph: Paragraph, text: string): void {
    const blank = isBlank(text)
    if (blank && paragraph.hasHidden) return
    const label = this.desk.counters.labelOf(paragraph)
    if (blank && label === '') return
    this.desk.budget.addText(label.length)
    const whole = label + (label === '' ? text : text.trimStart())
    if (this.flow.table) this.flow.table.addText(whole)
    else if (this.#isContents(paragraph, whole)) this.find('contents')
    else this.#addParagraph(paragraph, whole)
  }

  #addParagraph({ outline, style }: Paragraph, text: string): void {
    this.desk.budget.addText(paragraphCost)
    const { part, aside } = this.flow
    const heading = outline === undefined ? this.desk.styles.of(style).heading : headingOf(outline)
    this.flow.add({
      kind: 'paragraph',
      pieces: [{ text, origin: { part, paragraph: this.#countIn(part).paragraphs } }],
      ...(heading !== undefined && { heading }),
      ...(aside !== undefined && { aside }),
    })
  }

  /** Entries by their style; in a contents field or control only short lines that look like entries. */
  #isContents({ style, outline, isLinked, isEntry }: Paragraph, text: string): boolean {
    const { styles } = this.desk
    if (styles.of(style).isContents) return true
    if (text.length > longestEntry || /[。；]$/u.test(text.trimEnd())) return false
    if (isEntry) return isLinked || /\d\s*$/u.test(text)
    const isHeading = (outline ?? bodyLevel) < bodyLevel || styles.of(style).heading !== undefined
    return !isHeading && this.controls.some(({ isContents }) => isContents)
  }

  #flushCarried(): void {
    if (this.flow.carried === '') return
    const text = this.flow.carried
    this.flow.carried = ''
    this.#place(new Paragraph(), text)
  }

  #isHidden(paragraph: Paragraph): boolean {
    const { isHidden, style } = this.run
    if (isHidden !== undefined) return isHidden
    // Hiding toggles: hidden by both styles is shown again (ECMA-376, 17.7.3).
    const { styles } = this.desk
    return (style !== undefined && styles.of(style).isHidden) !== styles.of(paragraph.style).isHidden
  }

  /** Prints a text in the open paragraph, unless it is hidden or belongs to the instruction of a field. */
  print(text: string): void {
    const { paragraph, instructions } = this.flow
    if (!paragraph || instructions > 0 || text === '') return
    this.printed += text.length
    if (this.flow.isInContents) paragraph.isEntry = true
    if (this.#isHidden(paragraph)) {
      if (!isBlank(text)) this.#hide(paragraph)
      return
    }
    this.desk.budget.addText(text.length)
    const { position } = this.run
    paragraph.text += position === undefined ? text : shifted(text, position)
  }

  #hide(paragraph: Paragraph): void {
    if (!paragraph.hasHidden) this.find('hidden')
    paragraph.hasHidden = true
  }

  openTable(): void {
    this.closeParagraph()
    const counts = this.#countIn(this.flow.part)
    counts.tables += 1
    this.flow.tables.push(new TableBuilder(this.flow.part, counts.tables))
  }

  closeCell(): void {
    this.closeParagraph()
    this.#flushCarried()
    if (this.flow.table?.closeCell() === true) this.find('covered')
  }

  closeTable(): void {
    this.closeCell()
    const table = this.flow.tables.pop()
    table?.closeRow()
    const built = table?.build()
    if (!table || !built) return
    const around = this.flow.table
    if (around?.isInCell === true) this.#nest(built, table.inner, around)
    else for (const block of [built, ...table.inner]) this.flow.add(block)
    if (around === undefined) this.desk.budget.addCells(built.rows * built.columns)
    this.flow.release()
  }

  /** A table in a cell stands behind the table around it; one of a single cell is only a frame for its text. */
  #nest(built: ExtractTable, inner: readonly ExtractTable[], around: TableBuilder): void {
    const [first, ...others] = built.cells
    if (first && others.length === 0) around.addPieces(first.pieces)
    else around.inner.push(built)
    around.inner.push(...inner)
    this.desk.budget.addCells(built.rows * built.columns)
  }
}
