import { printDecimal } from '#domain/number/decimal.ts'
import { totalOf } from '#domain/process/self-evaluation/criteria.ts'
import { refusal } from '#domain/process/result.ts'
import { buildReport } from '#reports/build/build-report.ts'
import { publicReport } from '#reports/build/public/public-report.ts'
import { printRuns, type Block } from '#reports/model.ts'
import { listSelfEvaluations, findSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import { listSelfScores } from '#store/queries/self-score.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { schemeOf } from '../self-evaluation/load-self-evaluation.ts'
import { outlineOf } from '../self-evaluation/run-checks.ts'
import { wholeDraft } from '../self-evaluation/whole-draft.ts'
import type { Work } from '../transact.ts'
import type { PublishedBlock, PublishedFact } from './publication-content.ts'

/** Facts and blocks of a publication, and the facts its report still waits for. */
export type Body = {
  readonly facts: readonly PublishedFact[]
  readonly blocks: readonly PublishedBlock[]
  readonly wanted: readonly string[]
}

export type Whose = { readonly organisationId: string; readonly year: number }

const texts = (rows: Extract<Block, { kind: 'table' }>['rows']): readonly (readonly string[])[] =>
  rows.map((row) => row.map(({ runs }) => printRuns(runs)))

const plainBlock = (block: Block): PublishedBlock => {
  if (block.kind === 'table') {
    return { kind: 'table', caption: block.caption, header: texts(block.header), rows: texts(block.rows) }
  }
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

/** The report of a self-evaluation that was submitted, in its version for the public. */
export const reportBody = async (ctx: Context, tx: Work, whose: Whose): Promise<Body> => {
  const whole = await submittedOf(tx, whose)
  const draft = await wholeDraft(ctx, tx, whole)
  const report = publicReport(buildReport(outlineOf(whole), draft), draft)
  return {
    facts: await scoreFacts(ctx, tx, whole),
    blocks: report.blocks.map(plainBlock),
    wanted: report.wanted.map(({ section, wanted }) => (section === '' ? wanted : `${section}：${wanted}`)),
  }
}
