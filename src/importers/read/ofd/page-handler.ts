import type { GlyphRun, Rule } from '../geometry/page-geometry.ts'
import type { Attributes, XmlHandler } from '../xml.ts'
import { BoxText, type PageBox } from './document-handler.ts'
import { objectMatrix, type Matrix, type Point } from './matrix.ts'
import { rulesOf } from './path-object.ts'
import { runsOf, type TextCode } from './text-object.ts'

/** What one Content.xml draws. `slanting`: characters of watermarks; `pictures`: images and composed graphics. */
export type Drawing = {
  readonly runs: readonly GlyphRun[]
  readonly rules: readonly Rule[]
  readonly characters: number
  readonly slanting: number
  readonly pictures: number
}

/** A page with more lines is a drawing. */
const mostRules = 20_000

/** Shapes that cut others off, and the cells of patterns: they are not drawn by themselves. */
const notDrawn = new Set(['Clips', 'CellContent'])

type Object = {
  readonly matrix: Matrix
  isSeen: boolean
  readonly size: number
  readonly stretch: number
  readonly charDirection: number
  readonly readDirection: number
  readonly isStroked: boolean
  readonly isFilled: boolean
  readonly lineWidth: number
}

const numberOf = (attributes: Attributes, name: string, usual: number): number => {
  const value = Number(attributes.get(name) ?? usual)
  return Number.isFinite(value) ? value : usual
}

const isOff = (attributes: Attributes, name: string): boolean => attributes.get(name) === 'false'

/** Kept as long as the tag's attributes are gone: text and paths come later. */
const objectOf = (attributes: Attributes, origin: Point): Object => ({
  matrix: objectMatrix(attributes.get('Boundary'), attributes.get('CTM'), origin),
  isSeen: !isOff(attributes, 'Visible') && attributes.get('Alpha') !== '0',
  size: numberOf(attributes, 'Size', 0),
  stretch: numberOf(attributes, 'HScale', 1),
  charDirection: numberOf(attributes, 'CharDirection', 0),
  readDirection: numberOf(attributes, 'ReadDirection', 0),
  isStroked: !isOff(attributes, 'Stroke'),
  isFilled: attributes.get('Fill') === 'true',
  lineWidth: numberOf(attributes, 'LineWidth', 0.353),
})

/** Collects what a page or a template draws. Its size stands before its content; `usual`: where it gives none. */
export class PageHandler implements XmlHandler {
  readonly templates: string[] = []
  #runs: GlyphRun[] = []
  #rules: Rule[] = []
  #characters = 0
  #slanting = 0
  #pictures = 0
  #object: Object | undefined
  #codes: TextCode[] = []
  #code: { x: number; y: number; deltaX: string | undefined; deltaY: string | undefined } | undefined
  #inPath = false
  #notDrawn = 0
  #text = ''
  readonly #box = new BoxText()
  readonly #usual: PageBox
  readonly #most: number

  constructor(usual: PageBox, most: number) {
    this.#usual = usual
    this.#most = most
  }

  get box(): PageBox {
    return this.#box.box ?? this.#usual
  }

  isDone(): boolean {
    return this.#characters > this.#most
  }

  open(name: string, attributes: Attributes): void {
    if (notDrawn.has(name)) this.#notDrawn += 1
    else if (this.#notDrawn === 0) this.#openDrawn(name, attributes)
  }

  #openDrawn(name: string, attributes: Attributes): void {
    if (name === 'TextCode') this.#openCode(attributes)
    else if (name === 'TextObject' || name === 'PathObject') this.#openObject(attributes)
    else if (name === 'AbbreviatedData') this.#openPath()
    else if (name === 'FillColor') this.#colour(attributes)
    else if (name === 'Template') this.templates.push(attributes.get('TemplateID') ?? '')
    else if (name === 'ImageObject' || name === 'CompositeObject') this.#pictures += 1
    else this.#box.open(name)
  }

  /** Only text is told by the colour that fills it: a path may still be stroked. */
  #colour(attributes: Attributes): void {
    if (this.#object && this.#object.size > 0 && attributes.get('Alpha') === '0') this.#object.isSeen = false
  }

  text(text: string): void {
    if (this.#code || this.#inPath) this.#text += text
    else this.#box.add(text)
  }

  close(name: string): void {
    if (notDrawn.has(name)) this.#notDrawn -= 1
    else if (this.#notDrawn > 0) return
    else if (name === 'TextCode') this.#closeCode()
    else if (name === 'AbbreviatedData') this.#closePath()
    else if (name === 'TextObject') this.#closeText()
    else this.#box.close(name)
  }

  drawing(): Drawing {
    return {
      runs: this.#runs,
      rules: this.#rules,
      characters: this.#characters,
      slanting: this.#slanting,
      pictures: this.#pictures,
    }
  }

  #openObject(attributes: Attributes): void {
    this.#object = objectOf(attributes, this.box)
    this.#codes = []
  }

  #openPath(): void {
    this.#inPath = true
    this.#text = ''
  }

  /** A piece without a place of its own begins where the one before did. */
  #openCode(attributes: Attributes): void {
    const before = this.#codes.at(-1)
    this.#code = {
      x: numberOf(attributes, 'X', before?.x ?? 0),
      y: numberOf(attributes, 'Y', before?.y ?? 0),
      deltaX: attributes.get('DeltaX'),
      deltaY: attributes.get('DeltaY'),
    }
    this.#text = ''
  }

  #closeCode(): void {
    if (this.#code) this.#codes.push({ ...this.#code, text: this.#text.replaceAll(/[\r\n]+\s*/gu, '') })
    this.#code = undefined
  }

  #closeText(): void {
    const object = this.#object
    this.#object = undefined
    if (!object?.isSeen) return
    const length = this.#codes.reduce((sum, { text }) => sum + text.length, 0)
    const runs = runsOf({ ...object, codes: this.#codes })
    this.#characters += length
    if (runs) for (const run of runs) this.#runs.push(run)
    else this.#slanting += length
  }

  #closePath(): void {
    this.#inPath = false
    if (!this.#object?.isSeen || this.#rules.length > mostRules) return
    for (const rule of rulesOf({ ...this.#object, data: this.#text })) this.#rules.push(rule)
  }
}
