import { findScheme, type LoadedScheme } from '#catalogue/load-catalogue.ts'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import { chainOf } from '#domain/process/organisation.ts'
import { begin } from '#domain/process/machine.ts'
import { selfEvaluationMachine } from '#domain/process/self-evaluation/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listGoalsInForce, type GoalInForce } from '#store/queries/part-goal.ts'
import { listIndicatorsAsked } from '#store/queries/part-row.ts'
import { insertSelfEvaluation, isAskedByCalendar, listEvaluated } from '#store/queries/self-evaluation.ts'
import { insertTasks } from '#store/queries/task.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, ServiceError } from '../errors.ts'
import { collectedFrom } from '../part/assign-part.ts'
import { givePart, usualTexts, type OwedText } from '../part/give-part.ts'
import { change, type Work } from '../transact.ts'
import { reportRules } from './report-rules.ts'

export type OpenSelfEvaluation = {
  readonly organisationId: string
  readonly year: number
  readonly schemeId: string
  readonly outlineId: string
  /** When the whole is due at the bureau. */
  readonly dueOn: Day
  /** When the offices are due; by default with the whole. */
  readonly partsDueOn?: Day | undefined
  /** Offices and units that get a part; by default all below that have goals in force. */
  readonly offices?: readonly string[] | undefined
  readonly texts?: readonly OwedText[] | undefined
}

const fitsYear = ({ scheme: { years } }: LoadedScheme, year: number): boolean =>
  years.from <= year && (years.to === undefined || year <= years.to)

const chooseScheme = ({ catalogue }: Context, { schemeId, year }: OpenSelfEvaluation): LoadedScheme => {
  const found = findScheme(catalogue, schemeId)
  if (found?.scheme.object === 'department' && fitsYear(found, year)) return found
  const fitting = catalogue.schemes.filter((one) => one.scheme.object === 'department' && fitsYear(one, year))
  const ids = fitting.map(({ scheme }) => scheme.id)
  throw invalid(
    'schemeId',
    words('没有适用于该年度部门整体自评的这一评分方案', 'no such scheme for a whole department in this year'),
    words(`可选：${ids.join('、')}`, `choose from: ${ids.join(', ')}`),
  )
}

const checkOutline = ({ outlineId }: OpenSelfEvaluation): void => {
  const ids = reportRules().outlines.map(({ id }) => id)
  if (ids.includes(outlineId)) return
  throw invalid(
    'outlineId',
    words('没有这一报告提纲', 'no such outline'),
    words(`可选：${ids.join('、')}`, `choose from: ${ids.join(', ')}`),
  )
}

const openedBefore = (): ServiceError =>
  new ServiceError(
    {
      code: 'doubled',
      why: words('该单位本年度的自评已经布置', 'the self-evaluation of this year was opened before'),
      remedy: words('请从列表打开', 'open it from the list'),
    },
    { place: 'organisationId' },
  )

const checkOffices = (input: OpenSelfEvaluation, known: readonly string[]): void => {
  if (input.offices?.every((office) => known.includes(office)) ?? true) return
  throw invalid(
    'offices',
    words('有的科室或单位不在自评单位之下', 'one of them is not below the organisation that evaluates itself'),
    words('请从本单位的科室和下属单位中选择', 'choose from its own offices and units'),
  )
}

/** Who gets a part: those named, else every organisation below with a goal in force that does not evaluate itself. */
const receivers = async (
  { tree }: Context,
  tx: Work,
  of: {
    readonly input: OpenSelfEvaluation
    readonly goals: readonly GoalInForce[]
    readonly organisations: readonly string[]
  },
): Promise<readonly string[]> => {
  const { input, goals, organisations } = of
  if (input.offices) return [...new Set(input.offices)]
  const evaluated = await listEvaluated(tx, { organisations, year: input.year })
  const answersElsewhere = (id: string): boolean =>
    chainOf(tree, id).some((one) => one.id !== input.organisationId && evaluated.has(one.id))
  const owners = new Set(goals.map(({ organisationId }) => organisationId))
  owners.delete(input.organisationId)
  return [...owners].filter((id) => !answersElsewhere(id))
}

const giveParts = async (
  ctx: Context,
  tx: Work,
  whole: OpenSelfEvaluation & { readonly id: string },
): Promise<void> => {
  const organisations = collectedFrom(ctx, whole.organisationId)
  checkOffices(whole, organisations)
  const goals = await listGoalsInForce(tx, { year: whole.year, organisations })
  const { dueOn, partsDueOn = dueOn, texts = usualTexts } = whole
  for (const organisationId of await receivers(ctx, tx, { input: whole, goals, organisations })) {
    const own = goals.filter((goal) => goal.organisationId === organisationId)
    const asked = await listIndicatorsAsked(tx, own)
    await givePart(ctx, tx, { whole, organisationId, dueOn: partsDueOn, texts, asked })
  }
}

/** Where the calendar asked for it already, that is its task. */
const giveTask = async (ctx: Context, tx: Work, whole: OpenSelfEvaluation & { readonly id: string }): Promise<void> => {
  const { organisationId, year, dueOn } = whole
  if (await isAskedByCalendar(tx, whole)) return
  const title = words(`${year}年度部门整体支出绩效自评`, `Self-evaluation of ${year} as a whole`)
  const task = { id: ctx.newId(), organisationId, year, dueOn, title }
  await insertTasks(tx, [{ ...task, kind: 'self-evaluation', noun: 'self-evaluation', thingId: whole.id }])
}

/** Opens the self-evaluation of a department or unit for a year and gives its offices their parts. */
export const openSelfEvaluation = async (ctx: Context, input: OpenSelfEvaluation): Promise<{ id: string }> => {
  const { organisationId, year, schemeId, outlineId, dueOn } = input
  allow(ctx, ['self-evaluation.assign'], { organisation: organisationId, year })
  const { hash } = chooseScheme(ctx, input)
  checkOutline(input)
  return change(ctx, async (tx) => {
    if ((await listEvaluated(tx, { organisations: [organisationId], year })).size > 0) throw openedBefore()
    const { state, revision } = begin(selfEvaluationMachine)
    const at = { createdAt: ctx.now(), changedAt: ctx.now() }
    const header = { id: ctx.newId(), organisationId, year, state, revision, ...at }
    await insertSelfEvaluation(tx, { ...header, schemeId, schemeHash: hash, outlineId, dueOn, inputs: {} })
    const changes = changesBetween({}, { year, schemeId, schemeHash: hash, outlineId, dueOn: isoDay(dueOn) })
    const noun = 'self-evaluation'
    tx.note({ organisation: organisationId, verb: 'self-evaluation.open', noun, nounId: header.id, changes })
    await giveTask(ctx, tx, { ...input, id: header.id })
    await giveParts(ctx, tx, { ...input, id: header.id })
    return { id: header.id }
  })
}
