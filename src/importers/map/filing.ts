import type { Filing, Organisation, Said, Section } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { withCells } from './cell-passages.ts'
import { documentNumbersOf } from './document-numbers.ts'
import { financeOf, type Text } from './finance.ts'
import { tabledFinance } from './finance-tables.ts'
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

/** Everything a document states, as facts with their places. What could not be used is noted in the document. */
export const filingOf = (read: DocumentModel): Filing => {
  const bare = withRows(read)
  const sections = sectionsOf(bare)
  const document = withCells(bare)
  const text: Text = { document, sections, kinds: kindsOfBlocks(document, sections), ...runningTextOf(document) }
  const title = titleOf(document)
  const organisation = organisationOf(document, title, text.claims)
  const told = financeOf(text)
  const finance = [...told, ...tabledFinance(document, told.length)]
  const indicators = indicatorsOf(document)
  const projects = [...formedProjects(document), ...tabledProjects(document), ...proseProjects(text)]
  const plans = plannedIn(document)
  const notes = [...document.notes, ...notUnderstood(document, { tables: indicators.tables, projects, plans, finance })]
  return {
    document: { ...document, notes },
    kind: filingKindOf(title?.text ?? '', openingOf(document)),
    title,
    organisation: organisation && { ...organisation, ...namesOf(document, sections) },
    year: yearOf(document, title),
    sections,
    sentences: text.sentences,
    claims: text.claims,
    finance,
    rates: ratesOf(text, told),
    indicatorTables: indicators.tables,
    indicators: indicators.rows,
    projects,
    score: scoreOf(text),
    tasks: [...pointsOf(document, sections, 'tasks'), ...plans],
    goals: firstGiven(pointsOf(document, sections, 'goals'), () => announcedGoals(document)),
    management: managementOf(text),
    problems: firstGiven(pointsOf(document, sections, 'problems'), () => lostProblems(document, sections)),
    measures: pointsOf(document, sections, 'measures'),
    attachments: pointsOf(document, sections, 'attachments'),
    documentNumbers: documentNumbersOf(document),
  }
}
