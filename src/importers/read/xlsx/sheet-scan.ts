import { mostColumns, mostRows, parseAddress, parseRange } from '../sheet/address.ts'
import type { Merge } from '../sheet/merges.ts'
import type { SheetCell } from '../sheet/sheet.ts'
import { RunCollector } from '../sheet/runs.ts'
import type { Budget } from './budget.ts'
import { cellText, isZeroValue, type Shared, type StoredCell } from './cell-text.ts'
import type { Attributes, XmlHandler } from '../xml.ts'
import { StringText } from './string-text.ts'
import { Tally } from './tally.ts'

const mostMerges = 200_000

const isOff = (attributes: Attributes, name: string): boolean => {
  const value = attributes.get(name)
  return value === '0' || value === 'false'
}
const isOn = (attributes: Attributes, name: string): boolean => {
  const value = attributes.get(name)
  return value === '1' || value === 'true'
}
/** Of height or width 0: hidden by drawing its border. */
const isFlat = (attributes: Attributes, name: string): boolean => Number(attributes.get(name) ?? '1') === 0

/** Collects what one sheet's XML says, in one pass. Empty cells leave nothing but their borders' rows. */
export class SheetScan implements XmlHandler {
  readonly cells: SheetCell[] = []
  readonly merges: Merge[] = []
  readonly hiddenRows = new RunCollector()
  readonly hiddenColumns = new RunCollector()
  readonly ruled = new RunCollector()
  readonly errors = new Tally()
  readonly withoutValue = new Tally()
  #row = -1
  #column = -1
  #type = ''
  #style = 0
  #hasFormula = false
  #inValue = false
  #value = ''
  #inline = new StringText()
  #showsZeros = true

  readonly #shared: Shared
  readonly #budget: Budget

  constructor(shared: Shared, budget: Budget) {
    this.#shared = shared
    this.#budget = budget
  }

  isDone(): boolean {
    return this.#budget.isSpent
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#inValue = true
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'f') this.#hasFormula = true
    else if (name === 't' || name === 'rPh') this.#inline.open(name)
    else this.#openRare(name, attributes)
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text
    else this.#inline.add(text)
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'v') this.#inValue = false
    else if (name === 't' || name === 'rPh') this.#inline.close(name)
  }

  #openRow(attributes: Attributes): void {
    const number = Number(attributes.get('r') ?? this.#row + 2)
    this.#row = number >= 1 && number <= mostRows ? number - 1 : this.#row + 1
    this.#column = -1
    if (isOn(attributes, 'hidden') || isFlat(attributes, 'ht')) this.hiddenRows.add(this.#row)
  }

  #openCell(attributes: Attributes): void {
    const name = attributes.get('r')
    const address = name === undefined ? undefined : parseAddress(name)
    if (address) this.#row = address.row
    this.#column = address ? address.column : Math.min(this.#column + 1, mostColumns)
    this.#type = attributes.get('t') ?? ''
    this.#style = Number(attributes.get('s') ?? '0')
    this.#hasFormula = false
    this.#value = ''
  }

  #openRare(name: string, attributes: Attributes): void {
    if (name === 'mergeCell') this.#merge(attributes.get('ref') ?? '')
    else if (name === 'col') this.#hideColumns(attributes)
    else if (name === 'sheetView') this.#showsZeros = !isOff(attributes, 'showZeros')
  }

  #merge(ref: string): void {
    const range = parseRange(ref)
    if (!range || this.merges.length >= mostMerges) return
    this.merges.push({ top: range.from.row, left: range.from.column, bottom: range.to.row, right: range.to.column })
  }

  #hideColumns(attributes: Attributes): void {
    if (!isOn(attributes, 'hidden') && !isFlat(attributes, 'width')) return
    const [from, to] = [Number(attributes.get('min')), Number(attributes.get('max'))]
    if (from >= 1 && to >= from && to <= mostColumns) this.hiddenColumns.add(from - 1, to - 1)
  }

  #stored(): StoredCell {
    return {
      type: this.#type,
      style: this.#shared.styles[this.#style],
      value: this.#value,
      inline: this.#inline.take(),
    }
  }

  #textOf(stored: StoredCell): string {
    return this.#showsZeros || !isZeroValue(stored) ? cellText(stored, this.#shared) : ''
  }

  #closeCell(): void {
    if (this.#row < 0 || this.#column >= mostColumns) return
    const stored = this.#stored()
    if (stored.style?.isRuled) this.ruled.add(this.#row)
    const cell = { row: this.#row, column: this.#column, rows: 1, columns: 1, text: this.#textOf(stored) }
    if (this.#hasFormula && stored.value === '' && stored.type !== 'str') this.withoutValue.add(cell)
    if (cell.text.trim() !== '') this.#keep(cell, stored.type)
  }

  #keep(cell: SheetCell, type: string): void {
    if (type === 'e') this.errors.add(cell)
    if (this.#budget.take(cell.text.length)) this.cells.push(cell)
  }
}
