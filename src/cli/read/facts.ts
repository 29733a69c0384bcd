import type { StatedFigure } from '#domain/number/stated.ts'
import type { Filing, Project, Said } from '#domain/filing/filing.ts'
import type { FinanceItem } from '#domain/filing/finance.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { filingKindTerms } from '#domain/words/filing-kind-terms.ts'
import { expenditureNatureTerms, financeStageTerms, fundSourceTerms } from '#domain/words/finance-terms.ts'
import { words, type Language } from '#domain/words/words.ts'
import {
  confidenceOfFinance,
  confidenceOfOrganisation,
  confidenceOfProject,
  confidenceOfRate,
  confidenceOfRow,
  confidenceOfScore,
  confidenceOfYear,
} from '#importers/confidence.ts'

import { accountFacts, evaluationFactsOf, formMoneyFacts } from './table-facts.ts'
import { cellsText, figureText } from './fact-text.ts'
import type { Fact, FactGroup } from './fact.ts'

const saidFact =
  (name: string) =>
  ({ text, place }: Said): Fact => ({ name, value: text, place, confidence: undefined })

const headFacts = (filing: Filing, language: Language): Fact[] => {
  const { title, organisation, year } = filing
  const name = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const kind = filingKindTerms[filing.kind][language]
  return [
    ...(title ? [{ ...saidFact(name('标题', 'title'))(title), value: `${title.text}（${kind}）` }] : []),
    ...(organisation
      ? [
          {
            name: name('单位', 'organisation'),
            value: organisation.name,
            place: organisation.place,
            confidence: confidenceOfOrganisation(filing),
          },
        ]
      : []),
    ...(year
      ? [
          {
            name: name('年度', 'year'),
            value: String(year.value),
            place: year.place,
            confidence: confidenceOfYear(filing),
          },
        ]
      : []),
  ]
}

const financeFact = (filing: Filing, item: FinanceItem, language: Language): Fact => {
  const nature = item.nature ? expenditureNatureTerms[item.nature][language] : ''
  const parts = [financeStageTerms[item.stage][language], fundSourceTerms[item.source][language], nature]
  return {
    name: `${item.metric}（${parts.filter((part) => part !== '').join(' · ')}）`,
    value: figureText(item.figure),
    place: item.place,
    confidence: confidenceOfFinance(filing, item),
  }
}

const indicatorFact = (filing: Filing, row: IndicatorRow, language: Language): Fact => {
  const sides = [
    [words('目标', 'target'), row.target],
    [words('实际', 'actual'), row.actual],
    [words('分值', 'points'), row.points],
    [words('得分', 'score'), row.score],
  ] as const
  return {
    name: [row.level1, row.level2, row.name].filter((part) => part !== '').join(' / '),
    value: cellsText(sides, language),
    place: row.place,
    confidence: confidenceOfRow(filing, row),
  }
}

const projectFact = (filing: Filing, project: Project, language: Language): Fact => {
  const sides = [
    [words('预算', 'budget'), project.budget],
    [words('执行', 'spent'), project.actual],
    [words('执行率', 'rate'), project.rate],
  ] as const
  return {
    name: project.name,
    value: cellsText(sides, language),
    place: project.place,
    confidence: confidenceOfProject(filing, project),
  }
}

const scoreFacts = (filing: Filing, language: Language): Fact[] => {
  const { score } = filing
  const confidence = confidenceOfScore(filing)
  const fact = (name: string, figure: StatedFigure): Fact => ({
    name,
    value: figureText(figure),
    place: figure.place,
    confidence,
  })
  return [
    ...(score?.total ? [fact(language === 'zh' ? '自评得分' : 'self-evaluation score', score.total)] : []),
    ...(score?.components ?? []).map(({ name, figure }) => fact(name, figure)),
    ...(score?.grade ? [saidFact(language === 'zh' ? '等级' : 'grade')(score.grade)] : []),
  ]
}

const numbered = (said: readonly Said[]): Fact[] => said.map((one, index) => saidFact(String(index + 1))(one))

/** Everything that was read, in groups; a group without facts is said too, since it tells what is missing. */
export const factGroups = (filing: Filing, language: Language): FactGroup[] => [
  { title: words('文件', 'Document'), facts: headFacts(filing, language) },
  { title: words('财政金额', 'Amounts'), facts: filing.finance.map((item) => financeFact(filing, item, language)) },
  {
    title: words('比率', 'Rates'),
    facts: filing.rates.map((rate) => ({
      name: rate.metric,
      value: figureText(rate.figure),
      place: rate.place,
      confidence: confidenceOfRate(filing, rate),
    })),
  },
  { title: words('项目', 'Projects'), facts: filing.projects.map((project) => projectFact(filing, project, language)) },
  { title: words('指标', 'Indicators'), facts: filing.indicators.map((row) => indicatorFact(filing, row, language)) },
  { title: words('表内资金', 'Money of forms'), facts: filing.forms.flatMap((form) => formMoneyFacts(form, language)) },
  {
    title: words('预决算表', 'Account tables'),
    facts: filing.accounts.flatMap((table) => accountFacts(table, language)),
  },
  { title: words('绩效评价情况', 'Evaluations'), facts: evaluationFactsOf(filing.evaluations, language) },
  { title: words('得分', 'Score'), facts: scoreFacts(filing, language) },
  { title: words('存在的主要问题', 'Problems'), facts: numbered(filing.problems) },
  { title: words('改进措施', 'Measures'), facts: numbered(filing.measures) },
  { title: words('附件', 'Attachments'), facts: numbered(filing.attachments) },
]
