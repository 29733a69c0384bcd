import type { Words } from '#domain/words/words.ts'
import { conditionalsOf, itemsOf, type Item, type Scheme } from '#domain/scheme/scheme.ts'

/** What a scheme asks a department about one criterion; what indicators and ledger give is not asked. */
export type SchemeQuestion = {
  readonly criterion: string
  readonly name: Words
  /** How it is answered: a grade, check points, a figure, or a judged share of the points. */
  readonly answer: 'grade' | 'checks' | 'figures' | 'judged'
  /** Grades to choose from, or check points to tick. */
  readonly choices: readonly { readonly id: string; readonly name: Words }[]
  readonly note: Words | undefined
}

/** A condition that moves points, to be answered yes or no. */
export type SchemeFact = { readonly fact: string; readonly about: Words; readonly assumed: boolean }

export type SchemeQuestions = {
  readonly criteria: readonly SchemeQuestion[]
  readonly facts: readonly SchemeFact[]
  readonly counts: readonly { readonly id: string; readonly name: Words }[]
  readonly usesCoefficient: boolean
}

const same = (text: string): Words => ({ zh: text, en: text })

const answerOf = ({ rule }: Item): Pick<SchemeQuestion, 'answer' | 'choices'> => {
  if (rule.kind === 'graded-judgement') {
    return { answer: 'grade', choices: rule.grades.map(({ name }) => ({ id: name, name: same(name) })) }
  }
  if (rule.kind === 'checklist-sum') {
    return { answer: 'checks', choices: rule.checks.map(({ id, name }) => ({ id, name })) }
  }
  return { answer: rule.kind === 'qualitative-bands' ? 'judged' : 'figures', choices: [] }
}

const question = (item: Item): SchemeQuestion => ({
  criterion: item.id,
  name: item.name,
  ...answerOf(item),
  note: item.note,
})

/** Everything a scheme needs to be told beside indicators and money. */
export const schemeQuestions = ({ indicators, adjustments, usesCoefficient }: Scheme): SchemeQuestions => ({
  criteria: itemsOf(indicators)
    .filter(({ feed }) => feed === undefined)
    .map(question),
  facts: conditionalsOf(indicators).flatMap(({ when }) =>
    when.kind === 'fact' ? [{ fact: when.fact, about: when.about, assumed: when.assumed }] : [],
  ),
  counts: adjustments.map(({ id, name }) => ({ id, name })),
  usesCoefficient,
})
