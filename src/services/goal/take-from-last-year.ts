import { goalTerms } from '#domain/filing/form-base.ts'
import { fromLastYear } from '#domain/process/indicator/from-last-year.ts'
import { words } from '#domain/words/words.ts'
import { findGoal } from '#store/queries/goal.ts'
import { findGoalRevision, updateGoalTexts, type GoalTexts } from '#store/queries/goal-revision.ts'
import { insertIndicators } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { homeOf, openDraft, type GoalThing } from './draft.ts'
import { indicatorsOf, keepRows, unlessTooMany, type RowsSaved } from './indicator-rows.ts'
import { findLastYear, type LastYear } from './last-year.ts'
import { missingFrom } from './since-last-year.ts'

const nothingThere = () => notFound(words('上年已批复的绩效目标', 'approved goal of the year before'))

/** Words of last year are taken only where nothing was written yet. */
const takeTexts = async (tx: Work, thing: GoalThing, lastYear: LastYear): Promise<void> => {
  const now = await findGoalRevision(tx, homeOf(thing))
  if (!now) throw notFound(goalNoun.machine.noun)
  const kept = (term: (typeof goalTerms)[number]) => (now.texts[term] === '' ? lastYear.texts[term] : now.texts[term])
  const texts: GoalTexts = { annual: kept('annual'), 'mid-term': kept('mid-term') }
  if (goalTerms.every((term) => texts[term] === now.texts[term])) return
  await updateGoalTexts(tx, { ...homeOf(thing), version: now.version }, texts)
  const { id, organisationId } = thing.header
  const changes = Object.fromEntries(
    goalTerms
      .filter((term) => texts[term] !== now.texts[term])
      .map((term) => [term, { from: now.texts[term], to: texts[term] }]),
  )
  tx.note({ organisation: organisationId, verb: 'goal.take-last-year-texts', noun: 'goal', nounId: id, changes })
}

/**
 * Adds the indicators of last year’s goal that the draft does not have, with last year’s results on their basis cards;
 * targets stay as they were, for the check-up to ask about.
 */
export const takeFromLastYear = (
  ctx: Context,
  { id }: { readonly id: string },
): Promise<RowsSaved & { readonly added: readonly string[] }> =>
  change(ctx, async (tx) => {
    const thing = await openDraft(ctx, tx, id)
    const goal = await findGoal(tx, id)
    const lastYear = goal && (await findLastYear(tx, goal))
    if (!lastYear) throw nothingThere()
    const before = await indicatorsOf(tx, thing)
    const wanted = missingFrom(lastYear.indicators, before)
    const added = fromLastYear(wanted, thing.header.year, ctx.newId)
    unlessTooMany(before.length + added.length)
    await takeTexts(tx, thing, lastYear)
    await insertIndicators(tx, { home: homeOf(thing), after: before.length }, added)
    const after = [...before, ...added]
    const kept = await keepRows(ctx, tx, { thing, verb: 'goal.take-last-year', before, after })
    return { id, added: added.map((indicator) => indicator.id), ...kept }
  })
