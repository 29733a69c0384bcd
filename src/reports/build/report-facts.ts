import type { DraftFiling } from '#domain/filing/draft.ts'
import { amountKey, rateKey } from '#domain/filing/draft-amount.ts'
import { bind, plainKeys, type Bound } from '#domain/filing/draft-binding.ts'
import { fundSources } from '#domain/filing/finance.ts'
import {
  expenditureNatureTerms,
  financeFlowTerms,
  financeStageTerms,
  fundSourceTerms,
} from '#domain/words/finance-terms.ts'
import { words, type Words } from '#domain/words/words.ts'

/** Where a fact comes from. */
export type FactKind = 'organisation' | 'ledger' | 'rate' | 'score' | 'count' | 'indicator' | 'comparison'

/** A fact that text may print by its key. */
export type ReportFact = {
  readonly key: string
  readonly name: Words
  readonly kind: FactKind
  readonly text: string
  readonly isFigure: boolean
}

type Named = Pick<ReportFact, 'key' | 'name' | 'kind'>

const plainNames: Readonly<Record<string, readonly [Words, FactKind]>> = {
  organisation: [words('单位名称', 'name of the organisation'), 'organisation'],
  short: [words('单位简称', 'short name'), 'organisation'],
  division: [words('所在区划', 'division'), 'organisation'],
  year: [words('年度', 'year'), 'organisation'],
  units: [words('预算单位数', 'budget units'), 'organisation'],
  staff: [words('年末实有人数', 'staff at the end of the year'), 'organisation'],
  score: [words('自评得分', 'score'), 'score'],
  grade: [words('自评等级', 'grade'), 'score'],
  'count:goals': [words('绩效目标数', 'number of goals'), 'count'],
  'count:indicators': [words('绩效指标数', 'number of indicators'), 'count'],
  'count:projects': [words('项目数', 'number of projects'), 'count'],
}

const plain = (key: string): Named => {
  const [name, kind] = plainNames[key] ?? [words(key, key), 'organisation']
  return { key, name, kind }
}

const joined = (stage: Words, rest: readonly Words[]): Words =>
  rest.length === 0
    ? stage
    : words(
        `${stage.zh}（${rest.map(({ zh }) => zh).join('，')}）`,
        `${stage.en} (${rest.map(({ en }) => en).join(', ')})`,
      )

const amountsOf = ({ amounts }: DraftFiling): readonly Named[] =>
  amounts.map((amount) => {
    const rest = [
      ...(amount.flow === 'income' ? [financeFlowTerms.income] : []),
      ...(amount.source === 'total' ? [] : [fundSourceTerms[amount.source]]),
      ...(amount.nature ? [expenditureNatureTerms[amount.nature]] : []),
    ]
    return { key: amountKey(amount), name: joined(financeStageTerms[amount.stage], rest), kind: 'ledger' }
  })

const ratesOf = (): readonly Named[] =>
  fundSources.map((source) => ({
    key: rateKey({ kind: 'execution', source }),
    name: joined(words('预算执行率', 'execution rate'), source === 'total' ? [] : [fundSourceTerms[source]]),
    kind: 'rate',
  }))

const scoresOf = ({ score }: DraftFiling): readonly Named[] =>
  score.components.map(({ name }) => ({
    key: `score:${name}`,
    name: words(`${name}得分`, `score of ${name}`),
    kind: 'score',
  }))

const comparisons: Readonly<Record<string, Words>> = {
  last: words('上年', 'last year'),
  change: words('比上年变动', 'change on last year'),
  growth: words('比上年增长', 'growth on last year'),
}

const factOf = (named: ReadonlyMap<string, Words>, { id, name }: DraftFiling['facts'][number]): Named => {
  const [way = '', ...rest] = id.split(':')
  const compared = comparisons[way]
  if (!compared) return { key: id, name: words(name, name), kind: 'indicator' }
  const of = named.get(rest.join(':'))
  return {
    key: id,
    name: of ? words(`${of.zh}${compared.zh}`, `${of.en}, ${compared.en}`) : compared,
    kind: 'comparison',
  }
}

/** Names what a draft holds, whether or not it is given. */
const namedOf = (draft: DraftFiling): readonly Named[] => {
  const own = [...plainKeys.map(plain), ...amountsOf(draft), ...ratesOf(), ...scoresOf(draft)]
  const names = new Map(own.map(({ key, name }) => [key, name]))
  return [...own, ...draft.facts.map((fact) => factOf(names, fact))]
}

const isGiven = (bound: Bound): bound is Extract<Bound, { text: string }> => bound.kind !== 'missing'

/** Every fact of a draft that has a value, under the key that prints it. */
export const reportFacts = (draft: DraftFiling): readonly ReportFact[] =>
  namedOf(draft).flatMap((named) => {
    const bound = bind(draft, named.key)
    return isGiven(bound) ? [{ ...named, text: bound.text, isFigure: bound.kind === 'figure' }] : []
  })

/** Cells of the tables that print a fact under a key of their own: the result of an indicator. */
export const factAliases = ({ indicators }: DraftFiling): ReadonlyMap<string, string> =>
  new Map(
    indicators.flatMap(({ name }, index) =>
      indicators.findIndex((one) => one.name === name) === index
        ? [[`indicator:${index + 1}.actual`, `指标:${name}`] as const]
        : [],
    ),
  )
