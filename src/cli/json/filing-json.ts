import type { Filing, Organisation, Project, Said, Section, SelfScore } from '#domain/filing/filing.ts'
import type { FinanceItem, FinanceRate } from '#domain/filing/finance.ts'
import type { IndicatorRow, IndicatorTable } from '#domain/filing/indicator.ts'
import type { Note } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import type { Confidence } from '#domain/filing/confidence.ts'
import {
  confidenceOfFinance,
  confidenceOfOrganisation,
  confidenceOfProject,
  confidenceOfRate,
  confidenceOfRow,
  confidenceOfScore,
  confidenceOfYear,
} from '#importers/confidence.ts'
import { factJson } from './fact-json.ts'
import { placingOf, type Placing } from './placing.ts'
import { cellJson, figureJson, figureOrNull } from './figure-json.ts'
import { placeJson, type PlaceJson } from './place-json.ts'

/** How sure the reading of a fact is, and why (docs/words.md). */
const confidenceJson = ({ level, reason }: Confidence) => ({ level, reason })

const sure = (confidence: Confidence | undefined) => ({ confidence: confidence ? confidenceJson(confidence) : null })

const saidJson = ({ text, place }: Said, at: Placing) => ({ text, place: placeJson(place, at) })

const organisationJson = (organisation: Organisation, at: Placing) => ({
  name: organisation.name,
  division: organisation.division,
  kind: organisation.kind,
  unitCount: figureOrNull(organisation.unitCount, at),
  staffCount: figureOrNull(organisation.staffCount, at),
  units: organisation.units.map((unit) => saidJson(unit, at)),
  offices: organisation.offices.map((office) => saidJson(office, at)),
  place: placeJson(organisation.place, at),
})

const sectionJson = ({ level, kind, title, place }: Section, at: Placing) => ({
  level,
  kind,
  title,
  place: placeJson(place, at),
})

const financeJson = (item: FinanceItem, at: Placing) => ({
  metric: item.metric,
  stage: item.stage,
  flow: item.flow,
  source: item.source,
  nature: item.nature ?? null,
  breakdown: item.breakdown ? { phrase: item.breakdown.phrase, total: item.breakdown.totalIndex } : null,
  figure: figureJson(item.figure, at),
  place: placeJson(item.place, at),
})

const rateJson = (rate: FinanceRate, at: Placing) => ({
  metric: rate.metric,
  kind: rate.kind,
  source: rate.source,
  numerator: rate.numerator ?? null,
  denominator: rate.denominator ?? null,
  figure: figureJson(rate.figure, at),
  place: placeJson(rate.place, at),
})

const tableJson = (table: IndicatorTable, at: Placing) => ({
  columns: [...table.columns],
  goals: table.goals.map(({ goal, completion, place }) => ({
    goal,
    completion: cellJson(completion, at),
    place: placeJson(place, at),
  })),
  place: placeJson(table.headerPlace, at),
})

const indicatorJson = (row: IndicatorRow, at: Placing) => ({
  table: row.table,
  level1: row.level1,
  level2: row.level2,
  name: row.name,
  unit: row.unit,
  target: cellJson(row.target, at),
  actual: cellJson(row.actual, at),
  completion: cellJson(row.completion, at),
  points: cellJson(row.points, at),
  score: cellJson(row.score, at),
  reason: cellJson(row.reason, at),
  place: placeJson(row.place, at),
})

const projectJson = (project: Project, at: Placing) => ({
  name: project.name,
  budget: cellJson(project.budget, at),
  actual: cellJson(project.actual, at),
  rate: cellJson(project.rate, at),
  goal: cellJson(project.goal, at),
  completion: cellJson(project.completion, at),
  documentNumber: project.documentNumber,
  place: placeJson(project.place, at),
})

const scoreJson = (score: SelfScore, at: Placing) => ({
  total: figureOrNull(score.total, at),
  components: score.components.map(({ name, figure }) => ({ name, figure: figureJson(figure, at) })),
  grade: score.grade ? saidJson(score.grade, at) : null,
})

const noteJson = ({ severity, kind, why, place }: Note, at: Placing) => ({
  severity,
  kind,
  why: { zh: why.zh, en: why.en },
  place: placeJson(place, at),
})

const datedJson = ({ value, place }: { readonly value: number; readonly place: Place }, at: Placing) => ({
  value,
  place: placeJson(place, at),
})

const headJson = (filing: Filing, at: Placing) => ({
  format: filing.document.format,
  // Of a text file the reader of the JSON has the source; of any other one the text is ours.
  sourceText: filing.document.anchors.length > 0 ? filing.document.source.text : null,
  kind: filing.kind,
  title: filing.title ? saidJson(filing.title, at) : null,
  organisation: filing.organisation
    ? { ...organisationJson(filing.organisation, at), ...sure(confidenceOfOrganisation(filing)) }
    : null,
  year: filing.year ? { ...datedJson(filing.year, at), ...sure(confidenceOfYear(filing)) } : null,
  sections: filing.sections.map((section) => sectionJson(section, at)),
})

const factsJson = (filing: Filing, at: Placing) => ({
  finance: filing.finance.map((item) => ({
    ...financeJson(item, at),
    confidence: confidenceJson(confidenceOfFinance(filing, item)),
  })),
  rates: filing.rates.map((rate) => ({
    ...rateJson(rate, at),
    confidence: confidenceJson(confidenceOfRate(filing, rate)),
  })),
  projects: filing.projects.map((project) => ({
    ...projectJson(project, at),
    confidence: confidenceJson(confidenceOfProject(filing, project)),
  })),
  indicatorTables: filing.indicatorTables.map((table) => tableJson(table, at)),
  indicators: filing.indicators.map((row) => ({
    ...indicatorJson(row, at),
    confidence: confidenceJson(confidenceOfRow(filing, row)),
  })),
  forms: factJson(filing.forms, at),
  accounts: factJson(filing.accounts, at),
  evaluations: factJson(filing.evaluations, at),
  score: filing.score ? { ...scoreJson(filing.score, at), ...sure(confidenceOfScore(filing)) } : null,
  claims: filing.claims.map(({ metric, noun, figure }) => ({ metric, noun, figure: figureJson(figure, at) })),
})

const narrative = ['tasks', 'goals', 'problems', 'measures', 'attachments', 'documentNumbers'] as const
type Narrative = Readonly<Record<(typeof narrative)[number], readonly { text: string; place: PlaceJson }[]>>

const narrativeJson = (filing: Filing, at: Placing): Narrative => {
  const list = (name: (typeof narrative)[number]) => filing[name].map((said) => saidJson(said, at))
  return {
    tasks: list('tasks'),
    goals: list('goals'),
    problems: list('problems'),
    measures: list('measures'),
    attachments: list('attachments'),
    documentNumbers: list('documentNumbers'),
  }
}

/** The facts of a filing as plain JSON: decimals as strings, every fact with its place, nothing twice. */
export const filingJson = (filing: Filing, at = placingOf(filing.document)) => ({
  ...headJson(filing, at),
  ...factsJson(filing, at),
  management: filing.management.map(({ step, said }) => ({ step, ...saidJson(said, at) })),
  ...narrativeJson(filing, at),
  notes: filing.document.notes.map((note) => noteJson(note, at)),
})
