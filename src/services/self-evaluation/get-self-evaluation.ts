import type { Problem } from '#catalogue/problem.ts'
import { totalOf } from '#domain/process/self-evaluation/criteria.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import type { IndicatorAsked } from '#store/queries/part-row.ts'
import type { PartHead } from '#store/queries/part.ts'
import { listSections, type StoredSection } from '#store/queries/report-section.ts'
import type { StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import { listSelfScores, type StoredScore } from '#store/queries/self-score.ts'
import type { Words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { collectWhole, unassigned } from './collect-whole.ts'
import { inputProblems } from './compute-scores.ts'
import { loadWhole, schemeOf, type WholeThing } from './load-self-evaluation.ts'
import { schemeQuestions, type SchemeQuestions } from './scheme-questions.ts'

export type WholeTotal = {
  readonly full: Decimal
  readonly score: Decimal
  readonly open: Decimal
  readonly grade: Words | undefined
}

/** Everything of a self-evaluation that its own people work with. */
export type WholeView = StoredSelfEvaluation & {
  readonly parts: readonly PartHead[]
  readonly questions: SchemeQuestions
  readonly inputProblems: readonly Problem[]
  readonly scores: readonly StoredScore[]
  readonly total: WholeTotal | undefined
  readonly sections: readonly StoredSection[]
  /** Indicators in force that no office was asked for. */
  readonly unassigned: readonly Pick<IndicatorAsked, 'indicatorId' | 'goalId' | 'name' | 'projectName'>[]
  readonly lastReturn: { readonly reason: string; readonly at: Date; readonly by: string } | undefined
}

const lastReturnOf = ({ progress }: WholeThing): WholeView['lastReturn'] => {
  const step = progress.steps.findLast(({ event }) => event === 'return')
  return step && { reason: step.reason ?? '', at: new Date(step.at), by: step.actor }
}

type Loose = WholeView['unassigned'][number]

const toLoose = ({ indicatorId, goalId, name, projectName }: IndicatorAsked): Loose => ({
  indicatorId,
  goalId,
  name,
  projectName,
})

/** Who may put it together may read it while it is a draft; others once it was submitted. */
export const getSelfEvaluation = (ctx: Context, { id }: { readonly id: string }): Promise<WholeView> =>
  look(ctx, async (tx) => {
    const { whole, thing } = await loadWhole(ctx, tx, {
      id,
      verbs: ['self-evaluation.read', 'self-evaluation.assemble'],
    })
    const { scheme } = schemeOf(ctx, whole)
    const collected = await collectWhole(ctx, tx, whole)
    const scores = await listSelfScores(tx, { selfEvaluationId: id, revision: whole.revision })
    const total = scores.length === 0 ? undefined : totalOf(scheme, scores)
    return {
      ...whole,
      parts: collected.parts.map(({ head }) => head),
      questions: schemeQuestions(scheme),
      inputProblems: inputProblems(whole.inputs),
      scores,
      total: total && { ...total, grade: total.grade?.name },
      sections: await listSections(tx, id),
      unassigned: unassigned(collected).map(toLoose),
      lastReturn: lastReturnOf(thing),
    }
  })
