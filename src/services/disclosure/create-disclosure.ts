import { cycleFor } from '#catalogue/cycle/rules-for.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import { publishBy } from '#domain/process/disclosure.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertDisclosures } from '#store/queries/disclosure.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { change } from '../transact.ts'
import { disclosureRules } from './disclosure-rules.ts'

/** A piece of information that is open by default: procurement, an evaluation, a change of what was published. */
export type CreateDisclosure = {
  readonly organisationId: string
  readonly year: number
  /** Id of an item of the rules. */
  readonly item: string
  readonly title: string
  /** The day the information was made; today without one. */
  readonly madeOn?: Day | undefined
}

const unknownItem = (item: string): Error =>
  invalid(
    'item',
    words(`没有公开事项“${item}”`, `there is no item "${item}"`),
    words('请从公开事项目录中选择', 'choose one of the list of items'),
  )

/** Enters one piece by hand; its term counts from the day it was made. */
export const createDisclosure = (ctx: Context, input: CreateDisclosure): Promise<{ id: string }> => {
  const { organisationId, year, item: itemId, title } = input
  return change(ctx, async (tx) => {
    allow(ctx, ['disclosure.decide', 'disclosure.publish'], { organisation: organisationId, year })
    const item = disclosureRules(ctx, year).items.find((one) => one.id === itemId)
    if (!item) throw unknownItem(itemId)
    const { calendar } = cycleFor(ctx.catalogue.cycle, { year, division: ctx.division })
    const dueOn = item.term && publishBy(calendar, input.madeOn ?? today(ctx), item.term)
    const id = ctx.newId()
    const row = { id, organisationId, year, item: itemId, title, noun: 'information', thingId: id, dueOn }
    await insertDisclosures(tx, [row], ctx.now())
    const changes = changesBetween({}, { item: itemId, title })
    tx.note({ organisation: organisationId, verb: 'disclosure.create', noun: 'disclosure', nounId: id, changes })
    return { id }
  })
}
