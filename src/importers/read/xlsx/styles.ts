import { builtinFormat } from '../sheet/format/builtin.ts'
import { formatterOf, type Formatter } from '../sheet/format/formatter.ts'
import { scanTags } from './relations.ts'
import { attributeOf } from './scan.ts'

/** How the cells of one style look. `isRuled`: a border left or right. */
export type CellStyle = { readonly formatter: Formatter; readonly isRuled: boolean }

const mostStyles = 100_000

type Raw = { readonly formats: Map<number, string>; readonly ruled: boolean[]; readonly cells: [number, number][] }

const numberOf = (attributes: string, name: string): number => Number(attributeOf(attributes, name) ?? '0')

const sides = new Set(['left', 'right', 'start', 'end'])

/** Borders and cell styles stand in lists, and are called by their number in it. */
const readRaw = (bytes: Uint8Array): Raw => {
  const raw: Raw = { formats: new Map(), ruled: [], cells: [] }
  let list = ''
  const inBorder = (name: string, attributes: string): void => {
    const style = attributeOf(attributes, 'style')
    if (name === 'border') raw.ruled.push(false)
    else if (sides.has(name) && style !== undefined && style !== 'none') raw.ruled[raw.ruled.length - 1] = true
  }
  scanTags(bytes, (name, attributes) => {
    if (/^(?:numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs)$/u.test(name)) list = name
    else if (list === 'numFmts' && raw.formats.size < mostStyles)
      raw.formats.set(numberOf(attributes, 'numFmtId'), attributeOf(attributes, 'formatCode') ?? '')
    else if (list === 'borders' && raw.ruled.length < mostStyles) inBorder(name, attributes)
    else if (list === 'cellXfs' && name === 'xf' && raw.cells.length < mostStyles)
      raw.cells.push([numberOf(attributes, 'numFmtId'), numberOf(attributes, 'borderId')])
  })
  return raw
}

/** The cell styles of a workbook, in the order in which cells name them. */
export const readStyles = (bytes: Uint8Array, is1904: boolean): CellStyle[] => {
  const { formats, ruled, cells } = readRaw(bytes)
  const known = new Map<number, Formatter>()
  const formatter = (id: number): Formatter => {
    const found = known.get(id) ?? formatterOf(formats.get(id) ?? builtinFormat(id), is1904)
    known.set(id, found)
    return found
  }
  return cells.map(([format, border]) => ({ formatter: formatter(format), isRuled: ruled[border] ?? false }))
}
