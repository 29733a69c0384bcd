import { builtinFormat } from '../sheet/format/builtin.ts'
import { formatterOf, type Formatter } from '../sheet/format/formatter.ts'
import type { Attributes, XmlHandler } from '../xml.ts'

/** How the cells of one style look. `isRuled`: a border left or right. */
export type CellStyle = { readonly formatter: Formatter; readonly isRuled: boolean }

const mostStyles = 100_000

const numberOf = (attributes: Attributes, name: string): number => Number(attributes.get(name) ?? '0')

const sides = new Set(['left', 'right', 'start', 'end'])
const lists = /^(?:numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs)$/u

/** Collects the cell styles of a workbook. Borders and styles stand in lists, and are called by their number in it. */
export class StylesHandler implements XmlHandler {
  readonly #formats = new Map<number, string>()
  readonly #ruled: boolean[] = []
  readonly #cells: [number, number][] = []
  #list = ''

  open(name: string, attributes: Attributes): void {
    if (lists.test(name)) this.#list = name
    else if (this.#list === 'numFmts' && this.#formats.size < mostStyles)
      this.#formats.set(numberOf(attributes, 'numFmtId'), attributes.get('formatCode') ?? '')
    else if (this.#list === 'borders') this.#openBorder(name, attributes)
    else if (this.#list === 'cellXfs' && name === 'xf' && this.#cells.length < mostStyles)
      this.#cells.push([numberOf(attributes, 'numFmtId'), numberOf(attributes, 'borderId')])
  }

  #openBorder(name: string, attributes: Attributes): void {
    const style = attributes.get('style')
    if (name === 'border' && this.#ruled.length < mostStyles) this.#ruled.push(false)
    else if (sides.has(name) && style !== undefined && style !== 'none') this.#ruled[this.#ruled.length - 1] = true
  }

  /** The cell styles, in the order in which cells name them. */
  styles(is1904: boolean): CellStyle[] {
    const known = new Map<number, Formatter>()
    const formatter = (id: number): Formatter => {
      const found = known.get(id) ?? formatterOf(this.#formats.get(id) ?? builtinFormat(id), is1904)
      known.set(id, found)
      return found
    }
    return this.#cells.map(([format, border]) => ({
      formatter: formatter(format),
      isRuled: this.#ruled[border] ?? false,
    }))
  }
}
