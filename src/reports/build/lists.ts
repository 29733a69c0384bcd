import type { DraftFiling, DraftPart, DraftProject } from '#domain/filing/draft.ts'
import { textRun, type Block, type Run } from '../model.ts'
import type { ListName } from '../outline.ts'
import { bindParts } from './bind-text.ts'
import { projectRate } from './tables/project-table.ts'
import { valueRuns } from './tables/cells.ts'
import { headingNumber } from './numbering.ts'

const body = (runs: readonly Run[]): Block => ({ kind: 'paragraph', style: 'body', runs })

const closed = (text: string): string => (/[。；！？：]$/u.test(text) ? text : `${text}。`)

/** One text: a paragraph. Several: numbered 1. 2. 3. */
const numbered = (texts: readonly string[]): readonly Block[] =>
  texts.map((text, index) => body([textRun(`${texts.length > 1 ? headingNumber(3, index + 1) : ''}${closed(text)}`)]))

const withoutStop = (text: string): string => text.replace(/[。；]$/u, '')

/** All in one sentence, where a numbered list would run into the numbers of the text below it. */
const summary = (lead: string, texts: readonly string[]): readonly Block[] =>
  texts.length === 0 ? [] : [body([textRun(`${lead}${texts.map(withoutStop).join('；')}。`)])]

const enumeration = (lead: string, names: readonly string[]): readonly Block[] =>
  names.length === 0 ? [] : [body([textRun(`${lead}${names.join('、')}。`)])]

const labelled = (label: string, runs: readonly Run[]): readonly Run[] =>
  runs.length === 0 ? [] : [textRun(label), ...runs]

const joined = (clauses: readonly (readonly Run[])[], joint: string): readonly Run[] =>
  clauses.filter((runs) => runs.length > 0).flatMap((runs, at) => (at === 0 ? runs : [textRun(joint), ...runs]))

const projectParagraph = (project: DraftProject, index: number): Block => {
  const binding = `project:${index + 1}`
  const source = project.documentNumber === '' ? '' : `（${project.documentNumber}）`
  const clauses = [
    labelled('年度预算数', valueRuns(project.budget, `${binding}.budget`)),
    labelled('年度预算执行数', valueRuns(project.actual, `${binding}.actual`)),
    labelled('预算执行率', valueRuns(projectRate(project), `${binding}.rate`)),
  ]
  return body([
    textRun(`${headingNumber(3, index + 1)}${project.name}${source}：`),
    ...joined(clauses, '，'),
    textRun('。'),
  ])
}

const area = (draft: DraftFiling, name: string, parts: readonly DraftPart[]): Block =>
  body([textRun(`${name}。`), ...bindParts(draft, parts)])

const builders: Readonly<Record<ListName, (draft: DraftFiling) => readonly Block[]>> = {
  'task-summary': ({ tasks }) => summary('年度重点工作任务：', tasks),
  'goal-summary': ({ goals }) =>
    summary(
      '年度整体绩效目标：',
      goals.map(({ text }) => text),
    ),
  tasks: ({ tasks }) => numbered(tasks),
  goals: ({ goals }) => numbered(goals.map(({ text }) => text)),
  problems: ({ problems }) => numbered(problems),
  measures: ({ measures }) => numbered(measures),
  'score-summary': ({ score }) => {
    const parts = score.components.map(({ name, value }) => labelled(name, valueRuns(value, `score:${name}`)))
    return parts.length === 0 ? [] : [body([textRun('其中：'), ...joined(parts, '，'), textRun('。')])]
  },
  attachments: ({ attachments }) =>
    attachments.map((name, index) =>
      body([textRun(`${attachments.length > 1 ? headingNumber(3, index + 1) : ''}${name}`)]),
    ),
  units: ({ organisation }) => enumeration('所属预算单位包括：', organisation.units),
  offices: ({ organisation }) => enumeration('内设机构包括：', organisation.offices),
  projects: ({ projects }) => projects.map((project, index) => projectParagraph(project, index)),
  management: (draft) =>
    draft.management.map(({ area: name, parts }, index) => area(draft, `${headingNumber(3, index + 1)}${name}`, parts)),
}

/** The paragraphs of a list; empty where the draft has no item. */
export const listBlocks = (draft: DraftFiling, list: ListName): readonly Block[] => builders[list](draft)
