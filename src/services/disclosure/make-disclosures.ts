import { cycleFor } from '#catalogue/cycle/rules-for.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import { parseDay } from '#domain/process/calendar/day.ts'
import { publishBy } from '#domain/process/disclosure.ts'
import type { DisclosureItem } from '#domain/process/disclosure-item.ts'
import type { CycleEvent } from '#domain/process/fiscal-year.ts'
import { below } from '#domain/process/organisation.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listCalendarTasks } from '#store/queries/calendar-task.ts'
import { insertDisclosures, setDisclosureDay, type NewDisclosure } from '#store/queries/disclosure.ts'
import { allow, isAllowed } from '../allow.ts'
import { owersOf } from '../calendar/owed-tasks.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { bureauOf } from '../fiscal-year/bureau.ts'
import { notedOrganisation } from '../noted-organisation.ts'
import { change, type Work } from '../transact.ts'
import { disclosureRules } from './disclosure-rules.ts'

export type MakeDisclosures = {
  readonly year: number
  /** Only this organisation and those below it; without one all the actor may publish for. */
  readonly organisation?: string | undefined
  /** Days on which things happened, where the calendar does not know them. */
  readonly events?: readonly { readonly event: CycleEvent; readonly day: Day }[] | undefined
}

/** How many were made, and how many got their day by now. */
export type MadeDisclosures = { readonly made: number; readonly dated: number }

const scopeOf = (ctx: Context, { organisation, year }: MakeDisclosures): ReadonlySet<string> => {
  if (organisation !== undefined) {
    if (!ctx.tree.byId.has(organisation)) throw notFound(words('单位', 'organisation'))
    allow(ctx, ['disclosure.publish'], { organisation, year })
    return new Set([organisation, ...below(ctx.tree, organisation).map(({ id }) => id)])
  }
  const mine = [...ctx.tree.byId.keys()].filter((id) =>
    isAllowed(ctx, 'disclosure.publish', { organisation: id, year }),
  )
  if (mine.length === 0) allow(ctx, ['disclosure.publish'], { organisation: bureauOf(ctx), year })
  return new Set(mine)
}

/** When what has happened in the year did: from the calendar, and as it was said. */
const eventDays = async (tx: Work, { year, events = [] }: MakeDisclosures): Promise<ReadonlyMap<CycleEvent, Day>> => {
  const days = new Map<CycleEvent, Day>()
  for (const { rule } of await listCalendarTasks(tx, year)) {
    const day = parseDay(rule.happenedOn ?? '')
    if (rule.due?.kind === 'after' && day) days.set(rule.due.event, day)
  }
  for (const { event, day } of events) days.set(event, day)
  return days
}

/** Information is made one piece at a time: it is entered by hand. */
const isOfYear = ({ event }: DisclosureItem): boolean => event !== 'information-made'

type Made = {
  readonly item: DisclosureItem
  readonly organisations: readonly string[]
  readonly dueOn: Day | undefined
  /** The day was said just now, so it counts for all that were named. */
  readonly overwrites: boolean
}

const rowsOf = (ctx: Context, year: number, { item, organisations, dueOn }: Made): readonly NewDisclosure[] =>
  organisations.map((organisationId) => ({
    id: ctx.newId(),
    organisationId,
    year,
    item: item.id,
    title: `${ctx.tree.byId.get(organisationId)?.name ?? ''}${year}年${item.name.zh}`,
    noun: 'organisation',
    thingId: organisationId,
    dueOn,
  }))

const makeItem = async (
  ctx: Context,
  tx: Work,
  { year, made }: { readonly year: number; readonly made: Made },
): Promise<MadeDisclosures> => {
  const count = await insertDisclosures(tx, rowsOf(ctx, year, made), ctx.now())
  const { item, organisations, dueOn, overwrites } = made
  const dated = dueOn ? await setDisclosureDay(tx, { year, item: item.id, organisations, overwrites }, dueOn) : 0
  return { made: count, dated }
}

/** Makes what has to be published in a year; run again it adds what is new and sets days that are known by now. */
export const makeDisclosures = (ctx: Context, input: MakeDisclosures): Promise<MadeDisclosures> =>
  change(ctx, async (tx) => {
    const { year } = input
    const scope = scopeOf(ctx, input)
    const days = await eventDays(tx, input)
    const { calendar } = cycleFor(ctx.catalogue.cycle, { year, division: ctx.division })
    const told = { made: 0, dated: 0 }
    for (const item of disclosureRules(ctx, year).items.filter(isOfYear)) {
      const happened = days.get(item.event)
      const organisations = owersOf(ctx.tree, item.by, year).filter((id) => scope.has(id))
      const dueOn = happened && item.term && publishBy(calendar, happened, item.term)
      const overwrites = input.events?.some(({ event }) => event === item.event) ?? false
      const { made, dated } = await makeItem(ctx, tx, { year, made: { item, organisations, dueOn, overwrites } })
      told.made += made
      told.dated += dated
    }
    tx.note({
      organisation: notedOrganisation(ctx, tx, input.organisation),
      verb: 'disclosure.make',
      noun: 'disclosure',
      nounId: String(year),
      changes: changesBetween({}, told),
    })
    return told
  })
