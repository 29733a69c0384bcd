import type { Confidence } from '#domain/filing/confidence.ts'
import type { Filing, Said } from '#domain/filing/filing.ts'
import type { Cell, IndicatorRow } from '#domain/filing/indicator.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import type { Place, Span } from '#domain/text/place.ts'
import { filingKindTerms } from '#domain/words/filing-kind-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import {
  confidenceOfFinance,
  confidenceOfOrganisation,
  confidenceOfProject,
  confidenceOfRate,
  confidenceOfRow,
  confidenceOfScore,
  confidenceOfYear,
} from '#importers/confidence.ts'
import { shortened } from './fact-bounds.ts'

/** A figure of a fact, which may be corrected at its place. */
export type FactFigure = Span & { readonly name?: Words; readonly value: Decimal; readonly unit: string }

export type FactGroup =
  | 'identity'
  | 'score'
  | 'money'
  | 'rate'
  | 'project'
  | 'indicator'
  | 'task'
  | 'goal'
  | 'problem'
  | 'measure'

/** Something that was understood, with its place in the source. */
export type Fact = {
  readonly key: string
  readonly group: FactGroup
  readonly name: Words
  readonly text: string
  readonly place: Place
  readonly confidence: Confidence | undefined
  readonly figures: readonly FactFigure[]
}

const plain = (text: string): Words => words(text, text)

const figureOf = ({ place, value, unit }: StatedFigure, name?: Words): FactFigure => ({
  start: place.start,
  end: place.end,
  value,
  unit,
  ...(name ? { name } : {}),
})

type Labelled = readonly (readonly [Words, Cell])[]

const cellFigures = (cells: Labelled): readonly FactFigure[] =>
  cells.flatMap(([name, cell]) => (cell.kind === 'written' && cell.figure ? [figureOf(cell.figure, name)] : []))

const printed = (cells: Labelled): string =>
  cells.flatMap(([name, cell]) => (cell.kind === 'written' ? [`${name.zh} ${cell.text}`] : [])).join(' · ')

const names = {
  kind: words('文件种类', 'Kind of document'),
  organisation: words('单位', 'Organisation'),
  year: words('年度', 'Year'),
  score: words('自评得分', 'Score'),
  grade: words('自评等级', 'Grade'),
  budget: words('预算', 'budget'),
  spent: words('支出', 'spent'),
  rate: words('执行率', 'rate'),
  target: words('目标', 'target'),
  actual: words('完成', 'actual'),
  completion: words('完成率', 'completion'),
  points: words('分值', 'points'),
  awarded: words('得分', 'score'),
}

const identity = (filing: Filing): readonly Fact[] => {
  const { title, organisation, year, kind } = filing
  const about = (
    key: string,
    name: Words,
    of: { text: string; place: Place; confidence: Confidence | undefined },
  ): Fact => ({
    key,
    group: 'identity',
    name,
    figures: [],
    ...of,
  })
  return [
    ...(title
      ? [about('kind', names.kind, { text: filingKindTerms[kind].zh, place: title.place, confidence: undefined })]
      : []),
    ...(organisation
      ? [
          about('organisation', names.organisation, {
            text: organisation.name,
            place: organisation.place,
            confidence: confidenceOfOrganisation(filing),
          }),
        ]
      : []),
    ...(year
      ? [about('year', names.year, { text: `${year.value}`, place: year.place, confidence: confidenceOfYear(filing) })]
      : []),
  ]
}

const scores = (filing: Filing): readonly Fact[] => {
  const { total, grade } = filing.score ?? {}
  const confidence = confidenceOfScore(filing)
  const of = { group: 'score', confidence } as const
  return [
    ...(total
      ? [
          {
            ...of,
            key: 'score',
            name: names.score,
            text: total.place.quote,
            place: total.place,
            figures: [figureOf(total)],
          },
        ]
      : []),
    ...(grade ? [{ ...of, key: 'grade', name: names.grade, text: grade.text, place: grade.place, figures: [] }] : []),
  ]
}

const money = (filing: Filing): readonly Fact[] =>
  filing.finance.map((item, index) => ({
    key: `money-${index}`,
    group: 'money',
    name: plain(item.metric),
    text: item.figure.place.quote,
    place: item.place,
    confidence: confidenceOfFinance(filing, item),
    figures: [figureOf(item.figure)],
  }))

const rates = (filing: Filing): readonly Fact[] =>
  filing.rates.map((rate, index) => ({
    key: `rate-${index}`,
    group: 'rate',
    name: plain(rate.metric),
    text: rate.figure.place.quote,
    place: rate.place,
    confidence: confidenceOfRate(filing, rate),
    figures: [figureOf(rate.figure)],
  }))

/** How sure a project is takes a look at every table; lists that long are read from tables anyway. */
const mostWeighed = 500

const projects = (filing: Filing): readonly Fact[] =>
  filing.projects.map((project, index) => {
    const cells = [
      [names.budget, project.budget],
      [names.spent, project.actual],
      [names.rate, project.rate],
    ] as const
    return {
      key: `project-${index}`,
      group: 'project',
      name: plain(project.name),
      text: printed(cells),
      place: project.place,
      confidence: index < mostWeighed ? confidenceOfProject(filing, project) : undefined,
      figures: cellFigures(cells),
    }
  })

const cellsOf = (row: IndicatorRow): Labelled => [
  [names.target, row.target],
  [names.actual, row.actual],
  [names.completion, row.completion],
  [names.points, row.points],
  [names.awarded, row.score],
]

const indicators = (filing: Filing): readonly Fact[] =>
  filing.indicators.map((row, index) => ({
    key: `indicator-${index}`,
    group: 'indicator',
    name: plain(row.namePrinted),
    text: printed(cellsOf(row)),
    place: row.place,
    confidence: confidenceOfRow(filing, row),
    figures: cellFigures(cellsOf(row)),
  }))

const longest = 80

const said = (group: FactGroup, all: readonly Said[]): readonly Fact[] =>
  all.map(({ text, place }, index) => ({
    key: `${group}-${index}`,
    group,
    name: plain(text.length > longest ? `${text.slice(0, longest)}…` : text),
    text: '',
    place,
    confidence: undefined,
    figures: [],
  }))

const allFacts = (filing: Filing): readonly Fact[] => [
  ...identity(filing),
  ...scores(filing),
  ...money(filing),
  ...rates(filing),
  ...projects(filing),
  ...indicators(filing),
  ...said('task', filing.tasks),
  ...said('goal', filing.goals),
  ...said('problem', filing.problems),
  ...said('measure', filing.measures),
]

/** What was understood, in the order people ask for it, of each kind up to so many. */
export const factsOf = (filing: Filing, most: number): readonly Fact[] => allFacts(shortened(filing, most))
