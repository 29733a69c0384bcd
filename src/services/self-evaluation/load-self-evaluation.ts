import { findScheme, type LoadedScheme } from '#catalogue/load-catalogue.ts'
import type { Verb } from '#domain/process/permissions.ts'
import type { SelfEvaluationEvent, SelfEvaluationState } from '#domain/process/self-evaluation/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { findSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, ServiceError } from '../errors.ts'
import { selfEvaluationNoun } from '../thing/noun.ts'
import { askedOf, loadThing, type Thing } from '../thing/thing.ts'
import type { Work } from '../transact.ts'

export type WholeThing = Thing<SelfEvaluationState, SelfEvaluationEvent>

/** A self-evaluation as a verb works on it. */
export type LoadedWhole = { readonly whole: StoredSelfEvaluation; readonly thing: WholeThing }

/** The whole, for who may do one of the verbs. */
export const loadWhole = async (
  ctx: Context,
  tx: Work,
  asked: { readonly id: string; readonly verbs: readonly [Verb, ...Verb[]] },
): Promise<LoadedWhole> => {
  const thing = await loadThing(tx, selfEvaluationNoun, asked.id)
  allow(ctx, asked.verbs, askedOf(selfEvaluationNoun, thing))
  const whole = await findSelfEvaluation(tx, asked.id)
  if (!whole) throw notFound(selfEvaluationNoun.machine.noun)
  return { whole, thing }
}

/** The scheme the whole was opened with, by id and hash: another content under the same name is not it. */
export const findSchemeOf = (
  { catalogue }: Context,
  { schemeId, schemeHash }: StoredSelfEvaluation,
): LoadedScheme | undefined => {
  const found = findScheme(catalogue, schemeId)
  return found?.hash === schemeHash ? found : undefined
}

/** The same, for what cannot be done without it. */
export const schemeOf = (ctx: Context, whole: StoredSelfEvaluation): LoadedScheme => {
  const found = findSchemeOf(ctx, whole)
  if (found) return found
  const { schemeId } = whole
  throw new ServiceError({
    code: 'invalid',
    why: words(
      `评分方案“${schemeId}”与布置自评时的不是同一版本`,
      `the scheme "${schemeId}" is not the one this was opened with`,
    ),
    remedy: words('请系统管理员恢复原来的方案文件', 'have the administrator restore the file of the scheme'),
  })
}
