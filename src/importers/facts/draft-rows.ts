import type { DraftGoal, DraftIndicator, DraftProject, DraftScore } from '#domain/filing/draft.ts'
import { absent, parseDraftValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { fields, isObject, items, members, text, type Cursor } from './cursor.ts'

export const value = (cursor: Cursor): DraftValue => parseDraftValue(text(cursor))

export const goal = (cursor: Cursor): DraftGoal => {
  if (!isObject(cursor)) return { text: text(cursor), completion: absent }
  const at = fields(cursor, ['text', 'completion'])
  return { text: text(at('text')), completion: value(at('completion')) }
}

/** Facts a form asks for beyond the usual ones, by key: "more": { "fiscal.budget": "120万元" }. */
const more = (cursor: Cursor): { readonly more?: Readonly<Record<string, DraftValue>> } => {
  const given = members(cursor).map(([key, at]) => [key, value(at)] as const)
  return given.length === 0 ? {} : { more: Object.fromEntries(given) }
}

const indicatorFields = [
  'level1',
  'level2',
  'name',
  'unit',
  'target',
  'actual',
  'completion',
  'points',
  'score',
  'reason',
  'more',
] as const

export const indicator = (cursor: Cursor): DraftIndicator => {
  const at = fields(cursor, indicatorFields)
  return {
    level1: text(at('level1')),
    level2: text(at('level2')),
    name: text(at('name')),
    unit: text(at('unit')),
    target: value(at('target')),
    actual: value(at('actual')),
    completion: value(at('completion')),
    points: value(at('points')),
    score: value(at('score')),
    reason: value(at('reason')),
    ...more(at('more')),
  }
}

const projectFields = [
  'name',
  'unit',
  'documentNumber',
  'opening',
  'budget',
  'actual',
  'rate',
  'goal',
  'completion',
  'indicators',
  'more',
] as const

export const project = (cursor: Cursor): DraftProject => {
  const at = fields(cursor, projectFields)
  return {
    name: text(at('name')),
    unit: text(at('unit')),
    documentNumber: text(at('documentNumber')),
    opening: value(at('opening')),
    budget: value(at('budget')),
    actual: value(at('actual')),
    rate: value(at('rate')),
    goal: value(at('goal')),
    completion: value(at('completion')),
    indicators: items(at('indicators')).map(indicator),
    ...more(at('more')),
  }
}

/** components: { "履职效能": "50分" }, or with the full points: { "履职效能": { value: "45分", full: "50分" } }. */
const component = ([name, cursor]: readonly [string, Cursor]): DraftScore['components'][number] => {
  if (!isObject(cursor)) return { name, value: value(cursor), full: absent }
  const at = fields(cursor, ['value', 'full'])
  return { name, value: value(at('value')), full: value(at('full')) }
}

export const score = (cursor: Cursor): DraftScore => {
  const at = fields(cursor, ['total', 'components', 'grade'])
  return {
    total: value(at('total')),
    components: members(at('components')).map(component),
    grade: text(at('grade')),
  }
}
