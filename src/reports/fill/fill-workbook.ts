import { strFromU8, strToU8, zipSync } from 'fflate'
import { holdsFormula, noSheet, notAnAddress, type FillProblem } from './fill-problem.ts'
import { openPackage, type OpenPackage } from './open-package.ts'
import { setCells, type CellEdit, type FillValue } from './set-cells.ts'
import {
  columnOf,
  hasFormula,
  mergedAreas,
  readSheet,
  withoutStoredValues,
  type Area,
  type XmlSheet,
} from './sheet-cells.ts'

export type Filling =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array; readonly problems: readonly FillProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly FillProblem[] }

/** Local time of 1980-01-01: the same form and facts give the same bytes on any day. */
const epoch = new Date(1980, 0, 1)
const mostRow = 1_048_576
const mostColumn = 16_384

type Target = { readonly at: string; readonly sheet: string; readonly edit: CellEdit }

/** 表1!B3; a sheet's name may hold an exclamation mark itself. */
const targetOf = (at: string, value: FillValue): Target | undefined => {
  const cut = at.lastIndexOf('!')
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(at.slice(cut + 1)) ?? []
  const [row, column] = [Number(digits), columnOf(letters)]
  return cut < 0 || row === 0 || row > mostRow || column > mostColumn
    ? undefined
    : { at, sheet: at.slice(0, cut), edit: { row, column, value } }
}

/** What is typed into a covered cell of a merged area belongs into its first cell: nothing else is shown. */
const shownCell = (edit: CellEdit, areas: readonly Area[]): CellEdit => {
  const area = areas.find(
    ({ top, left, bottom, right }) =>
      edit.row >= top && edit.row <= bottom && edit.column >= left && edit.column <= right,
  )
  return area ? { ...edit, row: area.top, column: area.left } : edit
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row}:${column}`

const formulaCells = ({ rows }: XmlSheet): ReadonlySet<string> =>
  new Set(rows.flatMap(({ cells }) => cells.filter(hasFormula).map(keyOf)))

const fillSheet = (
  xml: string,
  targets: readonly Target[],
): { readonly xml: string; readonly problems: readonly FillProblem[] } => {
  const sheet = readSheet(xml)
  if (!sheet) return { xml, problems: targets.map(({ at }) => noSheet(at)) }
  const areas = mergedAreas(xml)
  const formulas = formulaCells(sheet)
  const placed = targets.map(({ at, edit }) => ({ at, edit: shownCell(edit, areas) }))
  const problems = placed.flatMap(({ at, edit }) => (formulas.has(keyOf(edit)) ? [holdsFormula(at)] : []))
  const edits = new Map(placed.flatMap(({ edit }) => (formulas.has(keyOf(edit)) ? [] : [[keyOf(edit), edit] as const])))
  return { xml: setCells(sheet, [...edits.values()]), problems }
}

const calculates = ({ sheets }: OpenPackage, parts: OpenPackage['parts']): boolean =>
  [...sheets.values()].some((name) => /<(?:[\w.-]+:)?f[\s>]/u.test(strFromU8(parts[name] ?? new Uint8Array())))

/** Asks the program to calculate anew when it opens the file: formulas keep the values of the blank form otherwise. */
const recalculated = (xml: string): string => {
  const tag = /<((?:[\w.-]+:)?)calcPr(\s[^>]*?)?(\/?)>/u.exec(xml)
  if (tag) {
    const [whole, prefix = '', attributes = '', empty = ''] = tag
    const kept = attributes.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
    return xml.replace(whole, () => `<${prefix}calcPr${kept} fullCalcOnLoad="1"${empty}>`)
  }
  // Order of the schema: sheets, functionGroups, externalReferences, definedNames, calcPr.
  for (const name of ['definedNames', 'externalReferences', 'functionGroups', 'sheets']) {
    const end = new RegExp(`</((?:[\\w.-]+:)?)${name}\\s*>`, 'u').exec(xml)
    if (end) return xml.replace(end[0], () => `${end[0]}<${end[1] ?? ''}calcPr fullCalcOnLoad="1"/>`)
  }
  return xml
}

const editParts = (
  open: OpenPackage,
  targets: readonly Target[],
): { parts: Record<string, Uint8Array>; problems: FillProblem[] } => {
  const parts = { ...open.parts }
  const problems: FillProblem[] = []
  for (const [name, part] of open.sheets) {
    const own = targets.filter(({ sheet }) => sheet === name)
    const before = parts[part]
    if (targets.length === 0 || !before) continue
    const filled = fillSheet(strFromU8(before), own)
    parts[part] = strToU8(withoutStoredValues(filled.xml))
    problems.push(...filled.problems)
  }
  const workbook = parts[open.workbook]
  if (workbook && calculates(open, parts)) parts[open.workbook] = strToU8(recalculated(strFromU8(workbook)))
  return { parts, problems }
}

/**
 * Sets cells (by 工作表!B3) of a workbook in place: their look stays, and so does everything else in the file —
 * validations, print set-up, pictures, macros. Cells that hold formulas are left and named; formulas only lose the
 * values they had before. Never throws.
 */
export const fillWorkbook = (bytes: Uint8Array, cells: ReadonlyMap<string, FillValue>): Filling => {
  const opening = openPackage(bytes)
  if (opening.kind === 'refused') return { kind: 'refused', problems: [opening.problem] }
  const { open } = opening
  const targets = [...cells].map(([at, value]) => ({ at, target: targetOf(at, value) }))
  const found = targets.flatMap(({ target }) => (target && open.sheets.has(target.sheet) ? [target] : []))
  const lost = targets.flatMap(({ at, target }) => {
    if (!target) return [notAnAddress(at)]
    return open.sheets.has(target.sheet) ? [] : [noSheet(at)]
  })
  const { parts, problems } = editParts(open, found)
  return { kind: 'filled', bytes: zipSync(parts, { level: 6, mtime: epoch }), problems: [...lost, ...problems] }
}
