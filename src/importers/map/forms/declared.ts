import type { Cell } from '#domain/filing/indicator.ts'
import type { GoalTerm } from '#domain/filing/form-base.ts'
import type { DeclaredIndicator, ProjectNature } from '#domain/filing/goal-declaration.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import type { Table } from '#domain/text/document.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf } from '../cell.ts'
import { gridsOf, type GridIndicator } from '../grid-rows.ts'
import { splitName } from '../indicators.ts'

const signs: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /^(?:≥|≧|>=|大于等于|不(?:少|低|小)于|至少)/u],
  ['<=', /^(?:≤|≦|<=|小于等于|不(?:超过|高于|多于|大于))/u],
  ['=', /^(?:[=＝]|等于)/u],
  ['>', /^(?:[>＞]|大于|高于|超过)/u],
  ['<', /^(?:[<＜]|小于|低于|少于)/u],
]

const comparatorOf = (row: GridIndicator, target: Cell): Comparator | undefined => {
  const printed = [row.values.get('comparator')?.text ?? '', target.kind === 'written' ? target.text : '']
  if (printed[0]?.includes('定性')) return 'qualitative'
  return signs.find(([, pattern]) => printed.some((text) => pattern.test(text)))?.[0]
}

const unitOf = (target: Cell, name: { unit: string }, column: string): string => {
  if (target.kind !== 'written' || !target.figure) return column || name.unit
  // 20万页: a unit outside the list of known ones stands behind the number all the same.
  return column || (/\d\s?([^\d\s，。；、]{1,6})$/u.exec(target.text)?.[1] ?? name.unit)
}

/** The indicators of a declaration, of the year or of the middle term. */
export const declaredIn = (source: SourceText, table: Table, term: GoalTerm): DeclaredIndicator[] =>
  gridsOf(table, term).flatMap(({ rows }) =>
    rows.map((row) => {
      const target = cellOf(row.values.get('target'), source)
      const name = splitName(row.name.text)
      return {
        term,
        level1: row.level1,
        level2: row.level2,
        name: name.name,
        comparator: comparatorOf(row, target),
        unit: unitOf(target, name, row.values.get('unit')?.text ?? ''),
        target,
        place: placeOf(source, wholeSpan(row.name)),
      }
    }),
  )

const mark = '[√☑■✓✔]'
const box = /^[（(]?[√☑■✓✔□☐]/u

/** A mark stands before its word where the cell begins with a box, else behind it. */
const isTicked = (text: string, word: string): boolean =>
  new RegExp(box.test(text) ? `${mark}\\s?[）)]?${word}` : `${word}(?:性)?(?:项目)?\\s?[（(]?\\s?${mark}`, 'u').test(
    text,
  )

/** 新增项目 □ 延续项目 ☑: the ticked one, or the only one named. */
export const projectNatureOf = (text: string): ProjectNature | undefined => {
  const named = { new: text.includes('新增'), continuing: text.includes('延续') }
  if (named.new !== named.continuing) return named.new ? 'new' : 'continuing'
  const [isNew, isContinuing] = [isTicked(text, '新增'), isTicked(text, '延续')]
  return isNew === isContinuing ? undefined : isNew ? 'new' : 'continuing'
}
