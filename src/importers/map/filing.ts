import type { Filing, FilingKind, Organisation, Project, Said, Section, SelfScore } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import type { DocumentModel, Note } from '#domain/text/document.ts'
import { accountsOf, withoutAccounts } from './accounts/accounts.ts'
import { evaluationsOf } from './accounts/evaluations.ts'
import { withCells } from './cell-passages.ts'
import { documentNumbersOf } from './document-numbers.ts'
import { financeOf, type Text } from './finance.ts'
import { tabledFinance } from './finance-tables.ts'
import { formsOf } from './forms/forms.ts'
import { indicatorsOf } from './indicators.ts'
import { filingKindOf } from './kind.ts'
import { managementOf } from './management.ts'
import { headedOffices, namedAfter } from './named-lists.ts'
import { notUnderstood } from './not-understood.ts'
import { organisationOf } from './organisation.ts'
import { plannedIn } from './plan-tables.ts'
import { formedProjects } from './project-form.ts'
import { announcedGoals, lostProblems, pointsOf } from './points.ts'
import { tabledProjects } from './projects.ts'
import { proseProjects } from './prose-projects.ts'
import { ratesOf } from './rates.ts'
import { runningTextOf } from './running-text.ts'
import { scoreOf } from './score.ts'
import { titleOf } from './title.ts'
import { withRows } from './unfold.ts'
import { yearOf } from './year.ts'
import { kindsOfBlocks, sectionsOf } from './sections.ts'

/** The first words of a document, for those without a title. */
const openingOf = (document: DocumentModel): string =>
  document.blocks
    .slice(0, 12)
    .map((block) =>
      block.kind === 'passage' ? block.text.text : (block.rows[0] ?? []).map(({ text }) => text).join(''),
    )
    .join('\n')
    .slice(0, 400)

const namesOf = (document: DocumentModel, sections: readonly Section[]): Pick<Organisation, 'units' | 'offices'> => {
  const offices = namedAfter(document, 'offices')
  return {
    units: namedAfter(document, 'units'),
    offices: offices.length > 0 ? offices : headedOffices(document, sections),
  }
}

const firstGiven = (given: Said[], otherwise: () => Said[]): Said[] => (given.length > 0 ? given : otherwise())

const textOf = (document: DocumentModel, sections: readonly Section[], kind: FilingKind): Text => ({
  document,
  sections,
  kinds: kindsOfBlocks(document, sections),
  isDisclosure: kind === 'final-account-disclosure' || kind === 'budget-disclosure',
  ...runningTextOf(document),
})

/** The prose of a published account tells budgets and items where a report tells projects. */
const projectsSaid = (text: Text): Project[] => (text.isDisclosure === true ? [] : proseProjects(text))

/** Scores in a published account are those of single projects, but for the forms it may hold. */
const scoreSaid = (text: Text, forms: readonly Form[]): SelfScore | undefined =>
  text.isDisclosure === true && forms.length === 0 ? undefined : scoreOf(text, forms)

/** What the tables of a document hold, each table read once; `told` amounts stand in its prose. */
const tablesOf = (text: Text, kind: FilingKind, told: number) => {
  const accounts = accountsOf(text.document, kind)
  const others = withoutAccounts(text.document, accounts)
  const indicators = indicatorsOf(others)
  const forms = formsOf(others, indicators.rows, kind)
  const finance = tabledFinance(others, told, { kind, forms })
  const projects = [...formedProjects(others, forms), ...tabledProjects(others, forms), ...projectsSaid(text)]
  const plans = plannedIn(others)
  const unread = notUnderstood(others, { tables: indicators.tables, forms, projects, plans, finance })
  // A table of projects is read as an account even where its projects are not.
  const known = new Set(accounts.tables.flatMap(({ rows, place }) => (rows.length > 0 ? [place.start] : [])))
  const isUnread = ({ place }: Note): boolean => !known.has(place.start)
  return {
    accounts: accounts.tables,
    indicators,
    forms,
    finance,
    projects,
    plans,
    notes: [...accounts.notes, ...unread.filter(isUnread)],
  }
}

/** Everything a document states, as facts with their places. What could not be used is noted in the document. */
export const filingOf = (read: DocumentModel): Filing => {
  const bare = withRows(read)
  const sections = sectionsOf(bare)
  const document = withCells(bare)
  const title = titleOf(document)
  const kind = filingKindOf(title?.text ?? '', openingOf(document))
  const text = textOf(document, sections, kind)
  const organisation = organisationOf(document, title, text.claims)
  const told = financeOf(text)
  const { indicators, forms, accounts, plans, ...tables } = tablesOf(text, kind, told.length)
  return {
    document: { ...document, notes: [...document.notes, ...tables.notes] },
    kind,
    title,
    organisation: organisation && { ...organisation, ...namesOf(document, sections) },
    year: yearOf(document, title),
    sections,
    sentences: text.sentences,
    claims: text.claims,
    finance: [...told, ...tables.finance],
    rates: ratesOf(text, told),
    indicatorTables: indicators.tables,
    indicators: indicators.rows,
    forms,
    accounts,
    evaluations: evaluationsOf(text),
    projects: tables.projects,
    score: scoreSaid(text, forms),
    tasks: [...pointsOf(document, sections, 'tasks'), ...plans],
    goals: firstGiven(pointsOf(document, sections, 'goals'), () => announcedGoals(document)),
    management: managementOf(text),
    problems: firstGiven(pointsOf(document, sections, 'problems'), () => lostProblems(document, sections)),
    measures: pointsOf(document, sections, 'measures'),
    attachments: pointsOf(document, sections, 'attachments'),
    documentNumbers: documentNumbersOf(document),
  }
}
