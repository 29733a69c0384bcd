import { compare } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { full, none, withFigures, type RuleModule, type RuleOf } from '../rule.ts'

type Sign = RuleOf<'met-or-zero'>['comparator']

const isMet: Readonly<Record<Sign, (order: -1 | 0 | 1) => boolean>> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
}

/** All or nothing. */
export const metOrZero: RuleModule<'met-or-zero'> = {
  version: '1',
  name: words('达标得分', 'met or zero'),
  prepare({ comparator }) {
    const met = isMet[comparator]
    return withFigures((points, target, actual) =>
      met(compare(actual, target)) ? full(points, 'met') : none('not-met'),
    )
  },
  formula: ({ comparator }) =>
    words(`实际值${comparator}目标值得满分，否则不得分`, `full points when actual ${comparator} target, else none`),
}
