import { confidenceBy } from '../words/confidence-terms.ts'
import type { Confidence } from '../filing/confidence.ts'
import type { Table } from '../text/document.ts'
import { bareHead, isMoneyField, type RecipeField } from './field.ts'
import { findPlainHead, type PlainHead } from './find-head.ts'
import { recipeUnits, skipRules, type DecimalStyle, type Recipe, type RecipeUnit } from './recipe.ts'

/** A column of the table as proposed; `field` is undefined where its head names none. */
export type ProposedColumn = {
  readonly head: string
  readonly field: RecipeField | undefined
  readonly confidence: Confidence | undefined
}

export type Proposal = {
  readonly recipe: Recipe
  readonly columns: readonly ProposedColumn[]
  /** How sure the unit is: printed, or taken for 元 as these exports are. */
  readonly unit: Confidence
}

const unitWords = /(?:单位[：:]?|[（(])(元|千元|万元|亿元)/u

const unitIn = (table: Table, { next }: PlainHead): RecipeUnit | undefined => {
  const printed = table.rows
    .slice(0, next)
    .flat()
    .map(({ text }) => unitWords.exec(text)?.[1])
    .find((unit) => unit !== undefined)
  return recipeUnits.find((unit) => unit === printed)
}

const sampled = 200

/** 1.234,50 and 12,5 are written with a comma; 1,234 may be either and is not counted. */
const decimalsOf = (table: Table, { matches, next }: PlainHead): DecimalStyle => {
  const columns = matches.filter(({ field }) => isMoneyField(field)).map(({ column }) => column)
  const cells = table.rows
    .slice(next, next + sampled)
    .flatMap((row) => columns.map((column) => row[column]?.text ?? ''))
  const comma = cells.filter((text) => /\d,\d{1,2}$/u.test(text)).length
  return comma > cells.filter((text) => /\.\d{1,2}$/u.test(text)).length ? 'comma' : 'point'
}

const names: ReadonlySet<RecipeField> = new Set(['project-name', 'unit-name'])

/** A recipe by the names of the columns, with how sure each is; undefined where the table is no such export. */
export const proposeRecipe = (table: Table, name: string): Proposal | undefined => {
  const head = findPlainHead(table.rows)
  if (!head) return undefined
  const unit = unitIn(table, head)
  return {
    recipe: {
      name,
      version: 1,
      fingerprint: head.heads.map(bareHead).filter((text) => text !== ''),
      columns: head.matches.map((match) => ({
        field: match.field,
        head: match.head,
        isNeeded: isMoneyField(match.field) || names.has(match.field),
      })),
      unit: unit ?? '元',
      decimals: decimalsOf(table, head),
      skip: skipRules,
    },
    columns: head.heads.map((printed, column) => {
      const match = head.matches.find((each) => each.column === column)
      return { head: printed, field: match?.field, confidence: match && confidenceBy(match.reason) }
    }),
    unit: confidenceBy(unit ? 'exact-header' : 'position-only'),
  }
}
