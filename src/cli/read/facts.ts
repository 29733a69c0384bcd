import { printDecimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import type { Confidence } from '#domain/filing/confidence.ts'
import type { Filing, Project, Said } from '#domain/filing/filing.ts'
import type { FinanceItem } from '#domain/filing/finance.ts'
import type { Cell, IndicatorRow } from '#domain/filing/indicator.ts'
import type { Place } from '#domain/text/place.ts'
import { filingKindTerms } from '#domain/words/filing-kind-terms.ts'
import { expenditureNatureTerms, financeStageTerms, fundSourceTerms } from '#domain/words/finance-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import {
  confidenceOfFinance,
  confidenceOfOrganisation,
  confidenceOfProject,
  confidenceOfRate,
  confidenceOfRow,
  confidenceOfScore,
  confidenceOfYear,
} from '#importers/confidence.ts'

/** One thing that was read, for people: what it is, what it says, where it stands and how sure the reading is. */
export type Fact = {
  readonly name: string
  readonly value: string
  readonly place: Place
  /** Undefined for what is quoted as it stands. */
  readonly confidence: Confidence | undefined
}

export type FactGroup = { readonly title: Words; readonly facts: readonly Fact[] }

const figureText = ({ value, unit, qualifierPrinted }: StatedFigure): string =>
  `${qualifierPrinted}${printDecimal(value)}${unit}`

/** The four ways in which a cell says nothing are different facts, and are said as such. */
const cellText = (cell: Cell, language: Language): string => {
  switch (cell.kind) {
    case 'written':
      return cell.text
    case 'dash':
      return '—'
    case 'not-applicable':
      return language === 'zh' ? '不适用' : 'not applicable'
    case 'empty':
      return language === 'zh' ? '（空）' : '(empty)'
    case 'absent':
      return language === 'zh' ? '（无此栏）' : '(no such column)'
  }
}

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
  const value = sides
    .filter(([, cell]) => cell.kind !== 'absent')
    .map(([label, cell]) => `${label[language]} ${cellText(cell, language)}`)
  return {
    name: [row.level1, row.level2, row.name].filter((part) => part !== '').join(' / '),
    value: value.join(language === 'zh' ? '，' : ', '),
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
  const value = sides
    .filter(([, cell]) => cell.kind !== 'absent')
    .map(([label, cell]) => `${label[language]} ${cellText(cell, language)}`)
  return {
    name: project.name,
    value: value.join(language === 'zh' ? '，' : ', '),
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
  { title: words('得分', 'Score'), facts: scoreFacts(filing, language) },
  { title: words('存在的主要问题', 'Problems'), facts: numbered(filing.problems) },
  { title: words('改进措施', 'Measures'), facts: numbered(filing.measures) },
  { title: words('附件', 'Attachments'), facts: numbered(filing.attachments) },
]
