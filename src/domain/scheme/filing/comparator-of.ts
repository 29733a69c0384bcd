import type { Cell, IndicatorRow } from '../../filing/indicator.ts'
import type { Qualifier } from '../../number/stated.ts'
import { words, type Words } from '../../words/words.ts'
import type { Comparator } from '../measure.ts'
import type { Scheme } from '../scheme.ts'

const byQualifier: Readonly<Partial<Record<Qualifier, Comparator>>> = {
  'at-least': '>=',
  'at-most': '<=',
  'more-than': '>',
  'less-than': '<',
  over: '>=',
}

export type Bound = { readonly comparator: Comparator; readonly note: Words | undefined }

const printed = (comparator: Comparator): Bound => ({ comparator, note: undefined })

const bare = ({ level1, level2, name }: IndicatorRow, { bareTargets }: Scheme): Bound => {
  const text = `${level1} ${level2} ${name}`
  const comparator = bareTargets.find(({ contains }) => text.includes(contains))?.comparator ?? '>='
  return {
    comparator,
    note: words(
      `目标值未写比较符，按方案设置视为${comparator}`,
      `the target has no comparator: taken as ${comparator} by the scheme`,
    ),
  }
}

/** How a target binds; a target without a comparator binds as the scheme says, and the trace tells. */
export const comparatorOf = (row: IndicatorRow, target: Extract<Cell, { kind: 'written' }>, scheme: Scheme): Bound => {
  if (target.figure === undefined) return printed('qualitative')
  if (/^[=＝]/u.test(target.text.trim())) return printed('=')
  const qualifier = target.figure.qualifier
  const stated = qualifier && byQualifier[qualifier]
  return stated ? printed(stated) : bare(row, scheme)
}
