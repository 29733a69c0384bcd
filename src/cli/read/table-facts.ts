import type { AccountRow, AccountTable, EvaluationFact } from '#domain/filing/accounts.ts'
import { moneyColumns } from '#domain/filing/form-money.ts'
import type { Form } from '#domain/filing/form.ts'
import { budgetFormTerms, evaluationFactTerms, finalAccountFormTerms } from '#domain/words/account-terms.ts'
import { formKindTerms, moneyColumnTerms } from '#domain/words/form-terms.ts'
import { words, type Language } from '#domain/words/words.ts'
import type { Fact } from './fact.ts'
import { cellsText, figureText } from './fact-text.ts'

const titleOf = ({ title, form, stage }: AccountTable, language: Language): string => {
  if (title) return title.text
  const terms: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    stage === 'final-account' ? finalAccountFormTerms : budgetFormTerms
  return terms[form]?.[language] ?? form
}

const rowFact = (table: AccountTable, row: AccountRow, language: Language): Fact => ({
  name: [titleOf(table, language), `${row.code} ${row.name}`.trim()].join(' / '),
  value: cellsText(
    table.columns.map(({ path }, at) => [words(path.join('·'), path.join('·')), row.amounts[at] ?? { kind: 'absent' }]),
    language,
  ),
  place: row.place,
  confidence: undefined,
})

/** The rows of one table of a published account, and what it says where it is empty. */
export const accountFacts = (table: AccountTable, language: Language): Fact[] => {
  const { emptyStatement } = table
  const empty = emptyStatement
    ? [
        {
          name: titleOf(table, language),
          value: emptyStatement.text,
          place: emptyStatement.place,
          confidence: undefined,
        },
      ]
    : []
  return [...table.rows.map((row) => rowFact(table, row, language)), ...empty]
}

/** The money rows of an official form. */
export const formMoneyFacts = ({ kind, name, money }: Form, language: Language): Fact[] =>
  (money?.rows ?? []).map((row) => ({
    name: [name?.text ?? formKindTerms[kind][language], row.name].join(' / '),
    value: cellsText(
      moneyColumns.map((column) => [moneyColumnTerms[column], row.cells[column]]),
      language,
    ),
    place: row.place,
    confidence: undefined,
  }))

/** What a published account says about the evaluation of its projects. */
export const evaluationFactsOf = (facts: readonly EvaluationFact[], language: Language): Fact[] =>
  facts.map(({ kind, project, figure, said }) => ({
    name: [project, evaluationFactTerms[kind][language]].filter((part) => part !== '').join(' / '),
    value: figureText(figure),
    place: said.place,
    confidence: undefined,
  }))
