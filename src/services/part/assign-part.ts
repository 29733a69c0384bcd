import { below } from '#domain/process/organisation.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import { refusal } from '#domain/process/result.ts'
import { closedToParts } from '#domain/process/self-evaluation/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listGoalsInForce, listIndicatorsGiven, type GoalInForce } from '#store/queries/part-goal.ts'
import { listIndicatorsAsked, type IndicatorAsked } from '#store/queries/part-row.ts'
import { listPartsOf, type PartHead } from '#store/queries/part.ts'
import { lockHeader } from '#store/queries/thing.ts'
import { findSelfEvaluation, lockSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, ServiceError, unlessRefused } from '../errors.ts'
import { partNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { addRows, givePart, usualTexts, type OwedText } from './give-part.ts'

export type AssignPart = {
  /** The whole. */
  readonly id: string
  readonly organisationId: string
  readonly dueOn?: Day | undefined
  readonly texts?: readonly OwedText[] | undefined
  /** Goals beside the office’s own, such as that of the whole department. */
  readonly goals?: readonly string[] | undefined
  /** Of those goals only these indicators; without it all. */
  readonly indicators?: readonly string[] | undefined
}

/** Organisations a whole is collected from: its own and all below it. */
export const collectedFrom = ({ tree }: Context, organisation: string): readonly string[] => [
  organisation,
  ...below(tree, organisation).map(({ id }) => id),
]

const foreign = () =>
  invalid(
    'organisationId',
    words('该科室或单位不在自评单位之下', 'it is not below the organisation that evaluates itself'),
    words('请从本单位的科室和下属单位中选择', 'choose one of its own offices or units'),
  )

const unknownGoal = () =>
  invalid(
    'goals',
    words('所选绩效目标未批复，或不属于本单位', 'a goal is not in force or belongs to another organisation'),
    words('请从已批复的绩效目标中选择', 'choose from the goals in force'),
  )

/** The office’s own goals in force, and those named beside them. */
const goalsFor = async (
  ctx: Context,
  tx: Work,
  asked: { readonly whole: StoredSelfEvaluation; readonly input: AssignPart },
): Promise<readonly GoalInForce[]> => {
  const { whole, input } = asked
  const organisations = collectedFrom(ctx, whole.organisationId)
  if (!organisations.includes(input.organisationId)) throw foreign()
  const all = await listGoalsInForce(tx, { year: whole.year, organisations })
  const named = new Set(input.goals)
  if (all.filter(({ goalId }) => named.has(goalId)).length < named.size) throw unknownGoal()
  return all.filter(({ goalId, organisationId }) => named.has(goalId) || organisationId === input.organisationId)
}

/** What the office is asked for. An indicator belongs to one office: what another has is left out. */
const askedFor = async (
  ctx: Context,
  tx: Work,
  asked: { readonly whole: StoredSelfEvaluation; readonly input: AssignPart },
): Promise<readonly IndicatorAsked[]> => {
  const { whole, input } = asked
  const goals = await goalsFor(ctx, tx, asked)
  const own = new Set(goals.filter((goal) => goal.organisationId === input.organisationId).map(({ goalId }) => goalId))
  const of = { selfEvaluationId: whole.id, apartFrom: input.organisationId }
  const taken = await listIndicatorsGiven(tx, of)
  const isWanted = ({ goalId, indicatorId }: IndicatorAsked): boolean =>
    own.has(goalId) || (input.indicators?.includes(indicatorId) ?? true)
  return (await listIndicatorsAsked(tx, goals)).filter((one) => isWanted(one) && !taken.has(one.indicatorId))
}

const handedIn = (): ServiceError =>
  new ServiceError(
    refusal(
      'not-now',
      ['该科室的分表已提交或已采用，不能再增加内容', 'the part was handed in or taken over: nothing can be added'],
      ['请先退回该分表', 'return the part first'],
    ),
  )

/** An office that has its part already gets the rows it lacks. That is no filling in: who gives may still take over. */
const extend = async (
  ctx: Context,
  tx: Work,
  { part, asked }: { readonly part: PartHead; readonly asked: readonly IndicatorAsked[] },
): Promise<string> => {
  await lockHeader(tx, 'part', part.id)
  const { header, progress } = await loadThing(tx, partNoun, part.id)
  if (progress.state === 'submitted' || progress.state === 'accepted') throw handedIn()
  const rows = await addRows(ctx, tx, { part: header, asked })
  const changes = changesBetween({ rows: 0 }, { rows })
  tx.note({ organisation: part.organisationId, verb: 'part.extend', noun: 'part', nounId: part.id, changes })
  return part.id
}

/** Gives an office its part, also one that came later; one that has it gets rows for goals approved since. */
export const assignPart = (ctx: Context, input: AssignPart): Promise<{ id: string }> =>
  change(ctx, async (tx) => {
    await lockSelfEvaluation(tx, input.id)
    const thing = await loadThing(tx, selfEvaluationNoun, input.id)
    allow(ctx, ['self-evaluation.assign'], askedOf(selfEvaluationNoun, thing))
    unlessRefused(closedToParts(thing.progress))
    const whole = await findSelfEvaluation(tx, input.id)
    if (!whole) throw notFound(selfEvaluationNoun.machine.noun)
    const asked = await askedFor(ctx, tx, { whole, input })
    const present = (await listPartsOf(tx, whole.id)).find((part) => part.organisationId === input.organisationId)
    if (present) return { id: await extend(ctx, tx, { part: present, asked }) }
    const { organisationId, dueOn = whole.dueOn, texts = usualTexts } = input
    return { id: await givePart(ctx, tx, { whole, organisationId, dueOn, texts, asked }) }
  })
