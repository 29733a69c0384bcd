import { parseDecimal } from '#domain/number/decimal.ts'
import {
  countAt,
  flagAt,
  listAt,
  member,
  membersOf,
  neededText,
  oneOf,
  onlyNames,
  optionalText,
  report,
  textsAt,
  yearAt,
  type At,
  type FileProblem,
} from '../json-cursor.ts'
import { formKinds, formLists, formLooks } from './form.ts'
import type { SheetValidation } from '../write/sheet.ts'
import type { Form, FormBlock, FormCell, FormContent, FormFormula, FormLook, FormRow } from './form.ts'
import { formGridProblems } from './form-grid.ts'

export type FormReading =
  | { readonly form: Form; readonly problems: readonly [] }
  | { readonly form: undefined; readonly problems: readonly FileProblem[] }

const mostColumns = 40
const mostRows = 60

const has = (at: At, key: string): boolean => member(at, key).value !== undefined

const formulaAt = (at: At): FormFormula | undefined => {
  if (has(at, 'rate')) {
    const [of, ...by] = textsAt(member(at, 'rate'))
    if (of !== undefined && by.length > 0) return { kind: 'rate', of, by }
    report(member(at, 'rate'), 'not two names', 'write ["spent", "budget"]')
    return undefined
  }
  if (has(at, 'sum')) return { kind: 'sum', of: textsAt(member(at, 'sum')) }
  const [points, rate] = textsAt(member(at, 'executionScore'))
  if (points !== undefined && rate !== undefined) return { kind: 'execution-score', points, rate }
  report(member(at, 'executionScore'), 'not two names', 'write ["points", "rate"]')
  return undefined
}

const contentAt = (at: At): FormContent | undefined => {
  if (has(at, 'text')) return { kind: 'text', text: optionalText(member(at, 'text')) }
  if (has(at, 'bind'))
    return { kind: 'bind', keys: textsAt(member(at, 'bind')), wanted: optionalText(member(at, 'wanted')) }
  if (['rate', 'sum', 'executionScore'].some((key) => has(at, key))) {
    const formula = formulaAt(at)
    return formula && { kind: 'formula', formula, otherwise: textsAt(member(at, 'otherwise')) }
  }
  report(at, 'no content', 'give one of: text, bind, rate, sum, executionScore')
  return undefined
}

const boundAt = (at: At): string => {
  const text = optionalText(at)
  if (text !== '' && !parseDecimal(text)) report(at, 'not a number in quotes', 'write "0" or "100"')
  return text
}

const validationAt = (at: At): SheetValidation | undefined => {
  if (at.value === undefined) return undefined
  onlyNames(at, ['list', 'decimal'])
  if (has(at, 'list')) return { kind: 'list', values: textsAt(member(at, 'list')) }
  const bounds = member(at, 'decimal')
  onlyNames(bounds, ['least', 'most'])
  return { kind: 'decimal', least: boundAt(member(bounds, 'least')), most: boundAt(member(bounds, 'most')) }
}

const usualLook: Readonly<Record<FormContent['kind'], FormLook>> = { text: 'label', bind: 'text', formula: 'number' }

const cellNames = 'text bind wanted rate sum executionScore otherwise name columns rows look valid merge'.split(' ')

/** A cell: a text alone, or an object. */
const cellAt = (at: At): FormCell | undefined => {
  const whole: At = typeof at.value === 'string' ? { ...at, value: { text: at.value } } : at
  onlyNames(whole, cellNames)
  const content = contentAt(whole)
  const look = has(whole, 'look') ? oneOf(member(whole, 'look'), formLooks) : content && usualLook[content.kind]
  return (
    content &&
    look && {
      name: optionalText(member(whole, 'name')),
      columns: countAt(member(whole, 'columns'), 1, { least: 1, most: mostColumns }),
      rows: countAt(member(whole, 'rows'), 1, { least: 1, most: mostRows }),
      look,
      content,
      validation: validationAt(member(whole, 'valid')),
      merge: flagAt(member(whole, 'merge')),
    }
  )
}

const cellsAt = (at: At): readonly FormCell[] => listAt(at).flatMap((item) => cellAt(item) ?? [])

const rowAt = (at: At): FormRow => {
  const isList = Array.isArray(at.value)
  if (!isList) onlyNames(at, ['name', 'cells', 'optional', 'height'])
  return {
    kind: 'row',
    name: isList ? '' : optionalText(member(at, 'name')),
    cells: cellsAt(isList ? at : member(at, 'cells')),
    optional: !isList && flagAt(member(at, 'optional')),
    height: isList ? 0 : countAt(member(at, 'height'), 0, { least: 1, most: 400 }),
  }
}

const blankAt = (at: At): readonly Readonly<Record<string, string>>[] =>
  listAt(at).map((item) => Object.fromEntries(membersOf(item).map(([key, inner]) => [key, optionalText(inner)])))

/** Headings beside headings beside headings: more than three columns of them are a mistake. */
const deepest = 3

const blockAt = (at: At, depth: number): FormBlock | undefined => {
  if (has(at, 'beside')) {
    onlyNames(at, ['beside', 'blocks'])
    if (depth === deepest) report(at, 'too deep', `use at most ${deepest} headings beside each other`)
    const label = cellAt(member(at, 'beside'))
    const blocks = depth < deepest ? blocksAt(member(at, 'blocks'), depth + 1) : []
    return label && { kind: 'beside', label, blocks }
  }
  if (!has(at, 'each')) return rowAt(at)
  onlyNames(at, ['each', 'name', 'cells', 'blank'])
  const list = oneOf(member(at, 'each'), formLists)
  const name = optionalText(member(at, 'name'))
  return list && { kind: 'each', list, name, cells: cellsAt(member(at, 'cells')), blank: blankAt(member(at, 'blank')) }
}

const blocksAt = (at: At, depth: number): readonly FormBlock[] =>
  listAt(at).flatMap((item) => blockAt(item, depth) ?? [])

const widthAt = (at: At): number => countAt(at, 10, { least: 2, most: 120 })

const formNames =
  'id kind name fits authority status scope sheet title orientation widths head foot headerRows blocks'.split(' ')

const headOf = (at: At): Pick<Form, 'id' | 'name' | 'divisions' | 'fromYear' | 'toYear' | 'authority' | 'status'> => {
  const fits = member(at, 'fits')
  onlyNames(fits, ['divisions', 'fromYear', 'toYear'])
  return {
    id: neededText(member(at, 'id')),
    name: { zh: neededText(member(member(at, 'name'), 'zh')), en: neededText(member(member(at, 'name'), 'en')) },
    divisions: listAt(member(fits, 'divisions')).map(neededText),
    fromYear: yearAt(member(fits, 'fromYear')) ?? 0,
    toYear: yearAt(member(fits, 'toYear')),
    authority: neededText(member(at, 'authority')),
    status: oneOf(member(at, 'status'), ['confirmed', 'to-confirm']) ?? 'to-confirm',
  }
}

const formAt = (at: At): Form => ({
  ...headOf(at),
  kind: oneOf(member(at, 'kind'), formKinds) ?? 'rectification',
  scope: oneOf(member(at, 'scope'), ['department', 'project']) ?? 'department',
  sheet: neededText(member(at, 'sheet')),
  title: neededText(member(at, 'title')),
  orientation: oneOf(member(at, 'orientation'), ['portrait', 'landscape']) ?? 'portrait',
  widths: listAt(member(at, 'widths')).map(widthAt),
  head: listAt(member(at, 'head')).map(rowAt),
  foot: listAt(member(at, 'foot')).map(rowAt),
  headerRows: countAt(member(at, 'headerRows'), 0, { least: 0, most: 6 }),
  blocks: blocksAt(member(at, 'blocks'), 0),
})

/** Reads a form from parsed JSON. Never throws: every problem is named with its path and remedy. */
export const parseForm = (json: unknown): FormReading => {
  const problems: FileProblem[] = []
  const at: At = { value: json, path: '', problems }
  onlyNames(at, formNames)
  const form = formAt(at)
  if (form.blocks.length === 0) report(member(at, 'blocks'), 'no rows', 'give at least one row')
  if (form.widths.length > mostColumns) report(member(at, 'widths'), 'too many columns', `use at most ${mostColumns}`)
  // The grid is looked at only in a form that is sound so far: a cell that was refused would shift all others.
  if (problems.length === 0) problems.push(...formGridProblems(form))
  const [first, ...rest] = problems
  return first ? { form: undefined, problems: [first, ...rest] } : { form, problems: [] }
}
