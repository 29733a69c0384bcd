import { hundred, multiply, normalise, printDecimal, round, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { printDraftValue } from '#domain/filing/draft-value.ts'
import { patternParts } from '../build/bind-text.ts'
import { figureRun, gapRun, printRuns, textRun, type Run } from '../model.ts'
import { blankValue, formulaValue, numberValue, textValue, type SheetValue } from '../write/sheet.ts'
import { numberOf, type Calculator } from './cell-values.ts'
import type { FormContent, FormLook } from './form.ts'
import type { Scope } from './form-facts.ts'
import { boundValue, type PlacedCell } from './place-form.ts'

/** A cell in both its forms: for the sheet, and as runs of a report. They print the same figure. */
export type PrintedCell = { readonly value: SheetValue; readonly runs: readonly Run[] }

const nothing: PrintedCell = { value: blankValue, runs: [] }

const percentText = (ratio: Decimal): string => {
  const percent = multiply(ratio, hundred)
  return `${printDecimal(round(normalise(percent), Math.max(2, normalise(percent).scale), halfUp))}%`
}

const numberText = (value: Decimal, look: FormLook): string =>
  look === 'percent' ? percentText(value) : printDecimal(value)

/** A place left free in a title or line for a fact that is not known: written by hand later. */
const space = '　　'

/** Text of the form with its {{facts}} printed; a fact that is not there leaves a space. */
export const formText = (scope: Scope, pattern: string): string =>
  patternParts(pattern)
    .map((part) => {
      if (part.kind === 'text') return part.text
      const value = scope.read(part.key)
      const text = value ? printDraftValue(value) : ''
      return text === '' ? space : text
    })
    .join('')

const bound = (placed: PlacedCell, content: FormContent & { readonly kind: 'bind' }): PrintedCell => {
  const found = boundValue(placed.scope, content.keys)
  if (!found) {
    if (content.wanted === '') return nothing
    const runs = [gapRun(content.wanted)]
    return { value: textValue(printRuns(runs)), runs }
  }
  const number = numberOf(found.value, placed.cell.look)
  // A stated rate keeps its own decimals: 100% does not become 100.00%.
  const isStated = !number || placed.cell.look === 'percent'
  const text = isStated ? printDraftValue(found.value) : printDecimal(number)
  return {
    value: number ? numberValue(number) : textValue(text),
    runs: [found.value.kind === 'figure' ? figureRun(text, placed.scope.bindingOf(found.key)) : textRun(text)],
  }
}

const calculated = (
  placed: PlacedCell,
  content: FormContent & { readonly kind: 'formula' },
  { calculate }: Calculator,
): PrintedCell => {
  const { formula, value } = calculate(placed, content.formula)
  if (value) {
    const text = numberText(value, placed.cell.look)
    return { value: formulaValue(formula, value), runs: [figureRun(text, `formula:${formula}`)] }
  }
  const stated = bound(placed, { kind: 'bind', keys: content.otherwise, wanted: '' })
  return stated.runs.length > 0 ? stated : { value: formulaValue(formula, ''), runs: [] }
}

/** What a cell of a form shows. */
export const printCell = (placed: PlacedCell, calculator: Calculator): PrintedCell => {
  const { content } = placed.cell
  switch (content.kind) {
    case 'text': {
      const number = placed.cell.look === 'number' ? calculator.numberIn(placed) : undefined
      const text = formText(placed.scope, content.text)
      return { value: number ? numberValue(number) : textValue(text), runs: text === '' ? [] : [textRun(text)] }
    }
    case 'bind':
      return bound(placed, content)
    case 'formula':
      return calculated(placed, content, calculator)
  }
}
