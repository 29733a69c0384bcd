import { parseRange } from '../sheet/address.ts'
import { StringText } from './string-text.ts'
import { attributeOf, scanXml, type ScanHandler } from './scan.ts'

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

class WorkbookHandler implements ScanHandler {
  is1904 = false
  readonly sheets: Omit<SheetEntry, 'titleTo'>[] = []
  readonly titles = new Map<number, number>()
  readonly isDone = false
  #formula = new StringText()
  #titleOf: number | undefined

  get wantsText(): boolean {
    return this.#titleOf !== undefined
  }

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') this.is1904 = isTrue(attributeOf(attributes, 'date1904'))
    else if (name === 'sheet')
      this.sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        relation: attributeOf(attributes, 'id') ?? '',
        isHidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
      })
    else if (name === 'definedName' && attributeOf(attributes, 'name') === '_xlnm.Print_Titles')
      this.#titleOf = Number(attributeOf(attributes, 'localSheetId') ?? '0')
  }

  text(text: string): void {
    this.#formula.add(text)
  }

  close(name: string): void {
    if (name !== 'definedName' || this.#titleOf === undefined) return
    const row = titleRow(this.#formula.take())
    if (row !== undefined) this.titles.set(this.#titleOf, row)
    this.#titleOf = undefined
  }
}

/** The sheets of a workbook and how it counts days. */
export const readWorkbook = (bytes: Uint8Array): Workbook => {
  const handler = new WorkbookHandler()
  scanXml(bytes, handler)
  const sheets = handler.sheets.map((sheet, index) => ({ ...sheet, titleTo: handler.titles.get(index) }))
  return { is1904: handler.is1904, sheets }
}
