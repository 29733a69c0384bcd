import { parseRange } from '../sheet/address.ts'
import type { Attributes, XmlHandler } from '../xml.ts'

/** A sheet as the workbook names it, in the order of the tabs. */
export type SheetEntry = {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
  /** Last row of the print title, from 0. */
  readonly titleTo: number | undefined
}

export type Workbook = { readonly is1904: boolean; readonly sheets: readonly SheetEntry[] }

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** `'收支表'!$1:$4` → 3; with columns before it: `Sheet1!$A:$B,Sheet1!$1:$4`. */
const titleRow = (formula: string): number | undefined => {
  const digits = /!?\$(\d{1,7}):\$(\d{1,7})$/u.exec(formula)?.[2]
  if (digits !== undefined) return Number(digits) - 1
  return parseRange(formula.replace(/^.*!/u, ''))?.to.row
}

/** Collects the sheets of a workbook and how it counts days. */
export class WorkbookHandler implements XmlHandler {
  #is1904 = false
  readonly #sheets: Omit<SheetEntry, 'titleTo'>[] = []
  readonly #titles = new Map<number, number>()
  #formula = ''
  #titleOf: number | undefined

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.#is1904 = isTrue(attributes.get('date1904'))
    else if (name === 'sheet')
      this.#sheets.push({
        name: attributes.get('name') ?? '',
        relation: attributes.get('id') ?? '',
        isHidden: (attributes.get('state') ?? 'visible') !== 'visible',
      })
    else if (name === 'definedName' && attributes.get('name') === '_xlnm.Print_Titles')
      this.#titleOf = Number(attributes.get('localSheetId') ?? '0')
  }

  text(text: string): void {
    if (this.#titleOf !== undefined) this.#formula += text
  }

  close(name: string): void {
    if (name !== 'definedName' || this.#titleOf === undefined) return
    const row = titleRow(this.#formula)
    if (row !== undefined) this.#titles.set(this.#titleOf, row)
    this.#titleOf = undefined
    this.#formula = ''
  }

  workbook(): Workbook {
    const sheets = this.#sheets.map((sheet, index) => ({ ...sheet, titleTo: this.#titles.get(index) }))
    return { is1904: this.#is1904, sheets }
  }
}
