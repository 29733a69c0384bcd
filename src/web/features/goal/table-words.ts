import { comparators, type Comparator } from '#domain/scheme/measure.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { valueBasisTerms } from '#domain/words/goal-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { signs, type Card, type IndicatorDraft } from './indicator-draft.ts'
import type { CellWords } from './table-facts.ts'

/** How people write a comparison in their own spreadsheets. */
const spellings: Readonly<Record<Comparator, Words>> = {
  '>=': words('≥ >= ≧ 不低于 不少于 大于等于 至少 达到', '≥ at-least'),
  '<=': words('≤ <= ≦ 不高于 不超过 小于等于 至多', '≤ at-most'),
  '=': words('= ＝ 等于', '= equals'),
  '>': words('> ＞ 大于 高于 超过', '> above'),
  '<': words('< ＜ 小于 低于', '< below'),
  qualitative: words('定性 文字 qualitative', 'in words qualitative'),
}

const isSpelled = (one: Comparator, text: string): boolean =>
  signs[one].zh === text || signs[one].en === text || spellings[one].zh.split(' ').includes(text)

/** The comparison a text means. */
export const comparatorIn = (text: string): Comparator | undefined =>
  comparators.find((one) => isSpelled(one, text.trim()))

/** The basis a text means; empty where there is none. */
export const basisIn = (text: string): Card['basis'] | undefined =>
  idsOf(valueBasisTerms).find(
    (one) => one === text || valueBasisTerms[one].zh === text.trim() || valueBasisTerms[one].en === text.trim(),
  )

/** What cells say, in the language of the page. */
export const cellWords = (say: (text: Words) => string): CellWords => ({
  print: ({ level1, level2, name, comparator, target, unit, weight, basis, source }: IndicatorDraft) => ({
    level1,
    level2,
    name,
    target,
    unit,
    weight,
    source,
    comparator: say(signs[comparator]),
    basis: basis === '' ? '' : say(valueBasisTerms[basis]),
  }),
  read: (cells, before) => {
    const cell = (key: string): string => cells[key] ?? ''
    // A source must not be lost for want of the kind of basis it is.
    const basis = basisIn(cell('basis')) ?? (cell('source') === '' ? '' : 'other')
    return {
      term: before.term,
      level1: cell('level1'),
      level2: cell('level2'),
      name: cell('name'),
      target: cell('target'),
      unit: cell('unit'),
      weight: cell('weight'),
      source: cell('source'),
      comparator: comparatorIn(cell('comparator')) ?? before.comparator,
      basis,
    }
  },
})
