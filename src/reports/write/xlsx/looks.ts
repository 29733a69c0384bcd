import { xmlHeader } from '../xml.ts'
import type { CellLook } from '../sheet.ts'

type Look = {
  readonly font: number
  readonly fill: number
  readonly border: number
  readonly horizontal: 'left' | 'center' | 'right'
  /** 0 general · 2 0.00 · 10 0.00% · 49 text (built-in number formats of ECMA-376, 18.8.30). */
  readonly format: (scale: number) => number
}

const general = (): number => 0
const asText = (): number => 49

/** Custom formats 164… hold 0, 0.0, 0.00 … so that a figure shows the decimals it was stated with. */
const firstFormat = 164
export const mostDecimals = 6
const decimals = (scale: number): number => firstFormat + Math.min(scale, mostDecimals)
const percentages = (scale: number): number => firstFormat + mostDecimals + 1 + Math.min(scale, mostDecimals)

const looks: Readonly<Record<CellLook, Look>> = {
  title: { font: 1, fill: 0, border: 0, horizontal: 'center', format: asText },
  header: { font: 2, fill: 2, border: 1, horizontal: 'center', format: asText },
  label: { font: 2, fill: 0, border: 1, horizontal: 'center', format: asText },
  text: { font: 0, fill: 0, border: 1, horizontal: 'left', format: asText },
  center: { font: 0, fill: 0, border: 1, horizontal: 'center', format: asText },
  note: { font: 0, fill: 0, border: 0, horizontal: 'left', format: asText },
  unit: { font: 0, fill: 0, border: 0, horizontal: 'right', format: asText },
  money: { font: 0, fill: 0, border: 1, horizontal: 'right', format: decimals },
  percent: { font: 0, fill: 0, border: 1, horizontal: 'right', format: percentages },
  number: {
    font: 0,
    fill: 0,
    border: 1,
    horizontal: 'center',
    format: (scale) => (scale === 0 ? general() : decimals(scale)),
  },
}

const lookNames = ['title', 'header', 'label', 'text', 'center', 'note', 'unit', 'money', 'percent', 'number'] as const
const scales = Array.from({ length: mostDecimals + 1 }, (_, scale) => scale)
/** Without and with the quote prefix, in the middle of the cell and at its top. */
const variants = [
  { isQuoted: false, isAtTop: false },
  { isQuoted: true, isAtTop: false },
  { isQuoted: false, isAtTop: true },
  { isQuoted: true, isAtTop: true },
] as const
type Variant = { readonly isQuoted: boolean; readonly isAtTop?: boolean }
/** Each look in every number of decimals and every variant. */
const perLook = scales.length * variants.length

/** Style index of a cell; `isQuoted` marks text that must never be taken for a formula. */
export const styleIndex = (look: CellLook, scale: number, { isQuoted, isAtTop = false }: Variant): number =>
  lookNames.indexOf(look) * perLook +
  Math.min(scale, mostDecimals) * variants.length +
  (isQuoted ? 1 : 0) +
  (isAtTop ? 2 : 0)

/** Some programs drop the indent of a number that stands right: its format keeps the space of a sign free instead. */
const spacedByFormat: ReadonlySet<CellLook> = new Set(['money', 'percent'])

const formatXml = (ratio: boolean): string =>
  scales
    .map((scale) => {
      const id = ratio ? percentages(scale) : decimals(scale)
      return `<numFmt numFmtId="${id}" formatCode="0${scale === 0 ? '' : `.${'0'.repeat(scale)}`}${ratio ? '%' : ''}_ "/>`
    })
    .join('')

const fontXml = (name: string, size: number): string =>
  `<font><sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`

const xfXml = (look: CellLook, scale: number, { isQuoted, isAtTop }: Required<Variant>): string => {
  const { font, fill, border, horizontal, format } = looks[look]
  return `<xf numFmtId="${format(scale)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isQuoted ? ' quotePrefix="1"' : ''}><alignment horizontal="${horizontal}" vertical="${isAtTop ? 'top' : 'center'}" wrapText="1"${horizontal === 'center' || spacedByFormat.has(look) ? '' : ' indent="1"'}/></xf>`
}

const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`

export const stylesXml = ((): string => {
  const formats = formatXml(false) + formatXml(true)
  const xfs = lookNames.flatMap((look) =>
    scales.flatMap((scale) => variants.map((variant) => xfXml(look, scale, variant))),
  )
  return `${xmlHeader}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${scales.length * 2}">${formats}</numFmts><fonts count="3">${fontXml('宋体', 10)}${fontXml('方正小标宋简体', 18)}${fontXml('黑体', 10)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
})()
