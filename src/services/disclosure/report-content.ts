import { printDecimal } from '#domain/number/decimal.ts'
import { totalOf } from '#domain/process/self-evaluation/criteria.ts'
import { refusal } from '#domain/process/result.ts'
import { printRuns, type Block, type Report, type TableBlock, type TableCell } from '#reports/model.ts'
import { gridOf, rowTexts } from '#reports/write/grid.ts'
import { listSelfEvaluations, findSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import { listSelfScores } from '#store/queries/self-score.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { comparedDraft } from '../self-evaluation/compared-draft.ts'
import { schemeOf } from '../self-evaluation/load-self-evaluation.ts'
import { buildDocument } from '../self-evaluation/write-document.ts'
import type { Work } from '../transact.ts'
import type { PublishedBlock, PublishedFact } from './publication-content.ts'

/** Facts and blocks of a publication, and the facts its report still waits for. */
export type Body = {
  readonly facts: readonly PublishedFact[]
  readonly blocks: readonly PublishedBlock[]
  readonly wanted: readonly string[]
}

export type Whose = { readonly organisationId: string; readonly year: number }

const printCell = ({ runs }: TableCell): string => printRuns(runs)

/** Every row as one text for each column, so that what spans several lines up with the rest. */
const plainTable = ({ caption, header, rows, widths }: TableBlock): PublishedBlock => {
  const grid = gridOf([...header, ...rows], widths.length).map((row) => rowTexts(row, printCell))
  return { kind: 'table', caption, header: grid.slice(0, header.length), rows: grid.slice(header.length) }
}

const plainBlock = (block: Block): PublishedBlock => {
  if (block.kind === 'table') return plainTable(block)
  const text = printRuns(block.runs)
  return block.kind === 'heading'
    ? { kind: 'heading', level: block.level, text: `${block.number}${text}` }
    : { kind: 'paragraph', text }
}

const notHandedIn = (): ServiceError =>
  new ServiceError(
    refusal(
      'incomplete',
      [
        '该单位的自评还没有报送财政，没有可公开的内容',
        'the self-evaluation was not submitted: there is nothing to publish',
      ],
      ['请在自评报送后再公开', 'publish once it was submitted'],
    ),
  )

const submittedOf = async (tx: Work, { organisationId, year }: Whose): Promise<StoredSelfEvaluation> => {
  const [head] = await listSelfEvaluations(tx, { year, organisation: organisationId, limit: 1 })
  const isSubmitted = head?.state === 'delivered' || head?.state === 'accepted'
  const whole = head && isSubmitted ? await findSelfEvaluation(tx, head.id) : undefined
  if (!whole) throw notHandedIn()
  return whole
}

const scoreFacts = async (ctx: Context, tx: Work, whole: StoredSelfEvaluation): Promise<readonly PublishedFact[]> => {
  const scores = await listSelfScores(tx, { selfEvaluationId: whole.id, revision: whole.revision })
  if (scores.length === 0) return []
  const { score, full, grade } = totalOf(schemeOf(ctx, whole).scheme, scores)
  const facts = [
    { id: 'score', zh: '自评得分', en: 'self-evaluation score', value: printDecimal(score), unit: '分' },
    { id: 'full-marks', zh: '满分', en: 'full marks', value: printDecimal(full), unit: '分' },
  ]
  return grade ? [...facts, { id: 'grade', zh: '自评等级', en: 'grade', value: grade.name.zh, unit: '' }] : facts
}

const bodyOf = (report: Report, facts: readonly PublishedFact[]): Body => ({
  facts,
  blocks: report.blocks.map(plainBlock),
  wanted: report.wanted.map(({ section, wanted }) => (section === '' ? wanted : `${section}：${wanted}`)),
})

/** A document of a self-evaluation that was submitted: its report in the version for the public, or its tables. */
const documentBody = (kind: 'public' | 'project-tables') => async (ctx: Context, tx: Work, whose: Whose) => {
  const whole = await submittedOf(tx, whose)
  const material = { ...(await comparedDraft(ctx, tx, whole)), division: ctx.division }
  const { report } = buildDocument(kind, material)
  return bodyOf(report, await scoreFacts(ctx, tx, whole))
}

export const reportBody = documentBody('public')

export const tablesBody = documentBody('project-tables')
