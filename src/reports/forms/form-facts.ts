import type { DraftFiling, DraftIndicator, DraftProject } from '#domain/filing/draft.ts'
import { findFact } from '#domain/filing/draft-binding.ts'
import { absent, parseDraftValue, printDraftValue, wordsValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { indicatorName } from '../build/tables/indicator-table.ts'
import type { FormList } from './form.ts'
import { stageNames } from './stage-names.ts'
import { targetNature, targetValue } from './target-parts.ts'

/** One line of a 问题整改台账; what is not known yet is '' and stays to be filled in. */
export const rectificationFields = [
  'problem',
  'category',
  'severity',
  'source',
  'basis',
  'place',
  'requirement',
  'measure',
  'department',
  'owner',
  'deadline',
  'status',
  'result',
  'evidence',
  'closed',
] as const
export type RectificationItem = Readonly<Partial<Record<(typeof rectificationFields)[number], string>>>

/** What forms are filled from. */
export type FormFacts = { readonly draft: DraftFiling; readonly rectifications: readonly RectificationItem[] }

/** Facts by key, and the binding a figure printed from a key carries. */
export type Scope = {
  readonly read: (key: string) => DraftValue | undefined
  readonly bindingOf: (key: string) => string
}

const words = (text: string): DraftValue => (text === '' ? absent : wordsValue(text))

const numbered = (texts: readonly string[]): DraftValue =>
  words(
    texts
      .filter((text) => text !== '')
      .map((text, index, all) => (all.length > 1 ? `${index + 1}.${text}` : text))
      .join('\n'),
  )

const indicatorValues = (indicator: DraftIndicator): Readonly<Record<string, DraftValue>> => ({
  nature: targetNature(indicator.target),
  'target.value': targetValue(indicator.target),
  ...indicator.more,
  level1: words(indicator.level1),
  level2: words(indicator.level2),
  name: words(indicatorName(indicator)),
  unit: words(indicator.unit),
  target: indicator.target,
  actual: indicator.actual,
  completion: indicator.completion,
  points: indicator.points,
  score: indicator.score,
  reason: indicator.reason,
})

const projectValues = (project: DraftProject): Readonly<Record<string, DraftValue>> => ({
  ...project.more,
  name: words(project.name),
  unit: words(project.unit),
  document: words(project.documentNumber),
  opening: project.opening,
  budget: project.budget,
  actual: project.actual,
  rate: project.rate,
  goal: project.goal,
  completion: project.completion,
})

/** Lists of the draft as one text each, and the names of the stages its amounts are of. */
const listText = (draft: DraftFiling, key: string): DraftValue | undefined => {
  switch (key) {
    case 'goals':
      return numbered(draft.goals.map(({ text }) => text))
    case 'goals.completion':
      return numbered(draft.goals.map(({ completion }) => printDraftValue(completion)))
    case 'tasks':
      return numbered(draft.tasks)
    case 'problems':
      return numbered(draft.problems)
    case 'measures':
      return numbered(draft.measures)
    case 'score.parts':
      return words(draft.score.components.map(({ name, value }) => `${name}${printDraftValue(value)}`).join('；'))
    default:
      return key.startsWith('stages:') ? words(stageNames(draft, key.slice('stages:'.length))) : undefined
  }
}

const of = (values: Readonly<Record<string, DraftValue>>, binding: string): Scope => ({
  read: (key) => (Object.hasOwn(values, key) ? values[key] : undefined),
  bindingOf: (key) => `${binding}.${key}`,
})

/** The facts of the whole department. */
export const departmentScope = ({ draft }: FormFacts): Scope => ({
  read: (key) => listText(draft, key) ?? findFact(draft, key),
  bindingOf: (key) => key,
})

/** The inner facts first, then the outer ones. */
const within = (inner: Scope, outer: Scope): Scope => ({
  read: (key) => inner.read(key) ?? outer.read(key),
  bindingOf: (key) => (inner.read(key) === undefined ? outer.bindingOf(key) : inner.bindingOf(key)),
})

const prefix = 'project.'
const outside = 'department.'

/** The facts of a row; those around it only by their full names, so that a score not given is never the department's. */
const rowScope = (row: Scope, outer: Scope): Scope => {
  const outerKey = (key: string): string | undefined => {
    if (key.startsWith(prefix)) return key
    return key.startsWith(outside) ? key.slice(outside.length) : undefined
  }
  return {
    read: (key) => {
      const around = outerKey(key)
      return row.read(key) ?? (around === undefined ? undefined : outer.read(around))
    },
    bindingOf: (key) => {
      const around = outerKey(key)
      return around === undefined ? row.bindingOf(key) : outer.bindingOf(around)
    },
  }
}

/** The facts of a project under project.…, then those of the department. */
export const projectScope = (facts: FormFacts, project: DraftProject): Scope => {
  const own = of(projectValues(project), `project:${facts.draft.projects.indexOf(project) + 1}`)
  const prefixed: Scope = {
    read: (key) => (key.startsWith(prefix) ? own.read(key.slice(prefix.length)) : undefined),
    bindingOf: (key) => own.bindingOf(key.slice(prefix.length)),
  }
  return within(prefixed, departmentScope(facts))
}

/** The facts typed into a form itself, as rows of a blank form have. */
export const givenScope = (given: Readonly<Record<string, string>>, outer: Scope): Scope =>
  rowScope(of(Object.fromEntries(Object.entries(given).map(([key, text]) => [key, parseDraftValue(text)])), ''), outer)

type Rows = readonly (readonly [Readonly<Record<string, DraftValue>>, string])[]

const texts = (list: readonly string[], name: string): Rows =>
  list.map((text, index) => [{ text: words(text) }, `${name}:${index + 1}`])

const itemsOf = (list: FormList, { draft, rectifications }: FormFacts, project: DraftProject | undefined): Rows => {
  switch (list) {
    case 'indicators': {
      const before = project ? `project:${draft.projects.indexOf(project) + 1}.` : ''
      const own = project ? project.indicators : draft.indicators
      return own.map((row, index) => [indicatorValues(row), `${before}indicator:${index + 1}`])
    }
    case 'projects':
      return draft.projects.map((row, index) => [projectValues(row), `project:${index + 1}`])
    case 'goals':
      return draft.goals.map((goal, index) => [
        { text: words(goal.text), completion: goal.completion },
        `goal:${index + 1}`,
      ])
    case 'tasks':
      return texts(draft.tasks, 'task')
    case 'problems':
      return texts(draft.problems, 'problem')
    case 'measures':
      return texts(draft.measures, 'measure')
    case 'rectifications':
      return rectifications.map((item, index) => [
        Object.fromEntries(Object.entries(item).map(([key, text]) => [key, words(text)])),
        `rectification:${index + 1}`,
      ])
  }
}

/** A row's facts for every item of a list, with its number as `ordinal`; behind them those of `outer`. */
export const rowScopes = (
  list: FormList,
  { facts, project, outer }: { facts: FormFacts; project: DraftProject | undefined; outer: Scope },
): readonly Scope[] =>
  itemsOf(list, facts, project).map(([values, binding], index) =>
    rowScope(of({ ...values, ordinal: parseDraftValue(`${index + 1}`) }, binding), outer),
  )
