import { emptyDraft, type DraftFiling, type DraftManagement, type DraftOrganisation } from '#domain/filing/draft.ts'
import { sectionKinds } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { complain, fields, items, members, text, type Cursor, type FactProblem } from './cursor.ts'
import { amounts, facts, rates } from './draft-money.ts'
import { goal, indicator, project, score, value } from './draft-rows.ts'
import { paragraph, parseParts } from './draft-text.ts'

/** What a facts file gave, and every part of it that could not be used. The draft always stands: gaps are allowed. */
export type FactsReading = { readonly draft: DraftFiling; readonly problems: readonly FactProblem[] }

const texts = (cursor: Cursor): readonly string[] => items(cursor).map(text)

const organisation = (cursor: Cursor): DraftOrganisation => {
  const at = fields(cursor, ['name', 'short', 'division', 'unitCount', 'units', 'offices', 'staffCount'])
  return {
    name: text(at('name')),
    shortName: text(at('short')),
    division: text(at('division')),
    unitCount: value(at('unitCount')),
    units: texts(at('units')),
    offices: texts(at('offices')),
    staffCount: value(at('staffCount')),
  }
}

const year = (cursor: Cursor): number | undefined => {
  const printed = typeof cursor.value === 'number' ? `${cursor.value}` : text(cursor)
  if (/^(?:19|20)\d\d$/u.test(printed)) return Number(printed)
  if (printed !== '')
    complain(
      cursor,
      words(`“${printed}”不是年度`, `"${printed}" is no year`),
      words('请写四位年份，如 2023', 'Write four digits, such as 2023'),
    )
  return undefined
}

const management = (cursor: Cursor): readonly DraftManagement[] =>
  members(cursor).map(([area, at]) => ({ area, parts: parseParts(text(at)) }))

const narrative = (cursor: Cursor): DraftFiling['narrative'] => {
  const at = fields(cursor, sectionKinds)
  return Object.fromEntries(
    sectionKinds.map((kind) => [kind, items(at(kind)).map(paragraph)] as const).filter(([, kept]) => kept.length > 0),
  )
}

const known = [
  'organisation',
  'year',
  'amounts',
  'rates',
  'facts',
  'tasks',
  'goals',
  'indicators',
  'projects',
  'score',
  'management',
  'problems',
  'measures',
  'attachments',
  'narrative',
] as const

const draftOf = (cursor: Cursor): DraftFiling => {
  const at = fields(cursor, known)
  return {
    organisation: organisation(at('organisation')),
    year: year(at('year')),
    amounts: amounts(at('amounts')),
    rates: rates(at('rates')),
    facts: facts(at('facts')),
    tasks: texts(at('tasks')),
    goals: items(at('goals')).map(goal),
    indicators: items(at('indicators')).map(indicator),
    projects: items(at('projects')).map(project),
    score: score(at('score')),
    management: management(at('management')),
    problems: texts(at('problems')),
    measures: texts(at('measures')),
    attachments: texts(at('attachments')),
    narrative: narrative(at('narrative')),
  }
}

/** Reads the JSON of a facts file. Never throws: a file that is no JSON gives an empty draft and one problem. */
export const parseDraftFacts = (json: string): FactsReading => {
  const problems: FactProblem[] = []
  try {
    const parsed: unknown = JSON.parse(json)
    return { draft: draftOf({ value: parsed, path: '', problems }), problems }
  } catch (error) {
    const why = error instanceof Error ? error.message : `${error}`
    complain(
      { value: json, path: '', problems },
      words(`不是有效的 JSON：${why}`, `not valid JSON: ${why}`),
      words('请检查引号、逗号和括号', 'Check quotes, commas and brackets'),
    )
    return { draft: emptyDraft, problems }
  }
}
