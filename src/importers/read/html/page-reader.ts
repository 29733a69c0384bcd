import { words } from '#domain/words/words.ts'
import type { ExtractBlock, ExtractNote } from '../extract.ts'
import type { Limits } from '../limits.ts'
import { headingLevel, isBlock, isHidden, isNavigation, isSilent, isUnchosen, typedText } from './element-kinds.ts'
import { Grid, spanOf } from './grid.ts'
import { isHeadRow } from './layout-tables.ts'
import { ListMarks } from './list-marks.ts'
import { TextRun } from './text-run.ts'
import { attribute, type Element } from './tree.ts'
import { hasText, type Visitor } from './walk.ts'

/** What was met and left out, by kind. */
type LeftOut = { navigation: number; hidden: number; deleted: number; pictures: number; frames: number }

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th'
const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol' || tagName === 'menu'

/** Turns the walk through a page into blocks. A table within a cell of another becomes lines of that cell. */
export class PageReader implements Visitor {
  readonly blocks: ExtractBlock[] = []
  readonly leftOut: LeftOut = { navigation: 0, hidden: 0, deleted: 0, pictures: 0, frames: 0 }
  readonly #limits: Limits
  readonly #layout: ReadonlySet<Element>
  readonly #run = new TextRun()
  readonly #marks = new ListMarks()
  #mark = ''
  #heading: number | undefined
  #pre = 0
  #grid: Grid | undefined
  /** Text of the table's cell so far; undefined outside of cells. */
  #cell: string[] | undefined
  #inner = 0
  #tables = 0
  #paragraphs = 0
  #characters = 0
  #places = 0
  isFull = false

  constructor(limits: Limits, layout: ReadonlySet<Element>) {
    this.#limits = limits
    this.#layout = layout
  }

  enter = (element: Element): boolean => {
    if (this.isFull || this.#leavesOut(element)) return false
    if (element.tagName === 'br') this.#run.break()
    const typed = typedText(element)
    if (typed !== undefined) this.text(typed)
    if (isBlock(element)) this.#flush()
    this.#open(element)
    return true
  }

  leave = (element: Element): void => {
    if (isBlock(element)) this.#flush()
    if (element.tagName === 'pre') this.#pre -= 1
    if (isList(element)) this.#marks.leave()
    if (headingLevel(element) !== undefined) this.#heading = undefined
    if (this.#grid) this.#leaveTable(element)
  }

  text = (text: string): void => {
    if (this.isFull) return
    if (/\S/u.test(text)) this.#characters += text.length
    if (this.#characters > this.#limits.characters) this.isFull = true
    else if (this.#pre > 0) this.#run.addLines(text)
    else this.#run.add(text)
  }

  #leavesOut(element: Element): boolean {
    if (element.tagName === 'img') this.leftOut.pictures += 1
    if (element.tagName === 'iframe' || element.tagName === 'frame') this.leftOut.frames += 1
    if (isSilent(element) || isUnchosen(element)) return true
    const kind = kindLeftOut(element)
    if (kind !== undefined && hasText(element)) this.leftOut[kind] += 1
    return kind !== undefined
  }

  #open(element: Element): void {
    if (element.tagName === 'pre') this.#pre += 1
    this.#heading = headingLevel(element) ?? this.#heading
    if (isList(element)) this.#marks.enter(element)
    if (element.tagName === 'li') this.#mark = this.#marks.of(element)
    const isTable = element.tagName === 'table'
    if (isTable && (this.#grid || !this.#layout.has(element))) this.#openTable()
    else if (this.#grid) this.#openInTable(this.#grid, element)
  }

  #openTable(): void {
    if (this.#grid) this.#inner += 1
    else {
      this.#tables += 1
      this.#grid = new Grid(this.#tables)
    }
  }

  #openInTable(grid: Grid, element: Element): void {
    if (this.#inner > 0) return
    if (element.tagName === 'tr' && this.#cell === undefined) grid.startRow(isHeadRow(element))
    else if (isCell(element)) this.#cell ??= []
  }

  #leaveTable(element: Element): void {
    if (element.tagName === 'table') this.#closeTable()
    else if (isCell(element) && this.#inner === 0) this.#closeCell(element)
  }

  #closeCell(element: Element): void {
    const span = spanOf(attribute(element, 'rowspan'), attribute(element, 'colspan'))
    this.#grid?.put((this.#cell ?? []).join('\n'), span)
    this.#cell = undefined
    this.isFull ||= this.#places + (this.#grid?.places ?? 0) > this.#limits.cells
  }

  #closeTable(): void {
    if (this.#inner > 0) this.#inner -= 1
    else if (this.#grid) {
      this.#places += this.#grid.places
      if (this.#grid.hasText) this.blocks.push(this.#grid.build())
      this.#grid = undefined
      this.#cell = undefined
    }
  }

  /** Ends the paragraph at hand. A caption stands in a table but in no cell: it comes before its table. */
  #flush(): void {
    const text = this.#run.take()
    if (text === '') return
    const marked = this.#mark + text
    this.#mark = ''
    if (this.#cell) this.#cell.push(marked)
    else this.#paragraph(marked)
  }

  #paragraph(text: string): void {
    this.#paragraphs += 1
    const pieces = [{ text, origin: { paragraph: this.#paragraphs } }]
    this.blocks.push({
      kind: 'paragraph',
      pieces,
      ...(this.#heading === undefined ? {} : { heading: this.#heading }),
    })
  }
}

const kindLeftOut = (element: Element): 'navigation' | 'hidden' | 'deleted' | undefined => {
  if (isHidden(element)) return 'hidden'
  if (isNavigation(element)) return 'navigation'
  return element.tagName === 'del' ? 'deleted' : undefined
}

const note = (severity: ExtractNote['severity'], zh: string, en: string): ExtractNote => ({
  severity,
  kind: 'set-aside',
  why: words(zh, en),
})

/** What the reader left out, told. */
export const leftOutNotes = ({ navigation, hidden, deleted, pictures, frames }: LeftOut): ExtractNote[] => [
  ...(navigation > 0
    ? [note('info', `导航栏 ${navigation} 处未读入`, `${navigation} navigation bar(s) left out`)]
    : []),
  ...(hidden > 0 ? [note('info', `隐藏的文字 ${hidden} 处未读入`, `${hidden} hidden text(s) left out`)] : []),
  ...(deleted > 0 ? [note('info', `标为删除的文字 ${deleted} 处未读入`, `${deleted} deleted text(s) left out`)] : []),
  ...(pictures > 0
    ? [note('info', `图片 ${pictures} 张，其中的文字不能读`, `${pictures} picture(s): text in them cannot be read`)]
    : []),
  ...(frames > 0
    ? [
        note(
          'warning',
          `页面中嵌入的其他网页 ${frames} 处未读入；请单独保存后再读`,
          `${frames} embedded page(s) not read; save them by themselves`,
        ),
      ]
    : []),
]
