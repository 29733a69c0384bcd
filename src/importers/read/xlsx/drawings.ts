import { mostColumns, mostRows } from '../sheet/address.ts'
import type { SheetComment } from '../sheet/sheet.ts'
import { readXmlPart, type XmlHandler } from '../xml.ts'
import type { Budget } from './budget.ts'
import type { Relation } from './relations.ts'
import type { SheetSource } from './sheet-source.ts'

/** What lies over the cells of a sheet: text boxes, and how many pictures and charts that are not read. */
export type Drawings = { readonly boxes: readonly SheetComment[]; readonly pictures: number }

const pictures = new Set(['pic', 'graphicFrame'])
const numbered = new Set(['row', 'col'])

/** Text of shapes, paragraph by paragraph, with the cell their upper left corner lies in. */
class DrawingHandler implements XmlHandler {
  readonly boxes: SheetComment[] = []
  pictures = 0
  readonly #budget: Budget
  #isFrom = false
  #corner = { row: 0, col: 0 }
  #number: string | undefined
  #inText = false
  #text = ''

  constructor(budget: Budget) {
    this.#budget = budget
  }

  open(name: string): void {
    if (name === 'from') this.#isFrom = true
    else if (this.#isFrom && numbered.has(name)) this.#number = ''
    else if (name === 't') this.#inText = true
    else if (name === 'br') this.#text += '\n'
    else if (pictures.has(name)) this.pictures += 1
  }

  text(text: string): void {
    if (this.#number !== undefined) this.#number += text
    else if (this.#inText) this.#text += text
  }

  close(name: string): void {
    if (name === 'from') this.#isFrom = false
    else if (name === 'row' || name === 'col') this.#place(name)
    else if (name === 't') this.#inText = false
    else if (name === 'p') this.#text += '\n'
    else if (name === 'sp') this.#add()
  }

  #place(name: 'row' | 'col'): void {
    const value = Number(this.#number)
    this.#number = undefined
    if (Number.isInteger(value) && value >= 0) this.#corner[name] = value
  }

  #add(): void {
    const text = this.#text.trim()
    this.#text = ''
    if (text === '' || !this.#budget.take(text.length)) return
    const { row, col } = this.#corner
    this.boxes.push({
      row: Math.min(row, mostRows - 1),
      column: Math.min(col, mostColumns - 1),
      text,
      kind: 'text-box',
    })
  }
}

/** The drawings that a sheet points to. */
export const readDrawings = (relations: readonly Relation[], source: SheetSource): Drawings => {
  const handler = new DrawingHandler(source.budget)
  for (const { kind, target } of relations)
    if (kind === 'drawing') readXmlPart(source.archive, target, { handler, limits: source.limits })
  return { boxes: handler.boxes, pictures: handler.pictures }
}
