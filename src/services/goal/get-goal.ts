import { revisionInForce, type GoalEvent } from '#domain/process/goal/goal-machine.ts'
import { indicatorChanges, type IndicatorChange } from '#domain/process/indicator/indicator-changes.ts'
import { openMoves, type Step } from '#domain/process/machine.ts'
import { goalTerms, type GoalTerm } from '#domain/filing/form-base.ts'
import { findGoal, type GoalHead } from '#store/queries/goal.ts'
import { listGoalReviews, type StoredGoalReview } from '#store/queries/goal-review.ts'
import { listGoalRevisions, type StoredGoalRevision } from '#store/queries/goal-revision.ts'
import { listIndicatorsOfGoal, type StoredIndicator } from '#store/queries/indicator.ts'
import { findProject } from '#store/queries/project.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look, type Work } from '../transact.ts'
import type { GoalThing } from './draft.ts'
import { abandonVerbs } from './abandon-adjustment.ts'
import { hiddenRevisions, seenRevision } from './seen-revision.ts'

/** A version with everything in it. */
export type GoalVersion = StoredGoalRevision & { readonly indicators: readonly StoredIndicator[] }

/** A version as a line of the history: what it changed against the one before. */
export type GoalVersionLine = Pick<StoredGoalRevision, 'revision' | 'budgetEntry' | 'createdAt'> & {
  readonly texts: readonly GoalTerm[]
  readonly indicators: readonly IndicatorChange[]
}

export type SeenGoal = GoalHead & {
  /** Whoever may see the goal knows what it is for, although the draft of the project may be closed to them. */
  readonly projectName: string | undefined
  /** The last version the actor may see: the draft itself only for those who write it. */
  readonly now: GoalVersion | undefined
  /** The version approved last: monitoring and self-evaluation go by it. */
  readonly inForce: GoalVersion | undefined
  readonly revisions: readonly GoalVersionLine[]
  readonly reviews: readonly StoredGoalReview[]
  readonly steps: readonly Step<GoalEvent>[]
  /** Moves the actor may ask for now. */
  readonly moves: readonly GoalEvent[]
}

const versionsOf = async (tx: Work, id: string, seen: number): Promise<readonly GoalVersion[]> => {
  const revisions = await listGoalRevisions(tx, id)
  const indicators = await listIndicatorsOfGoal(tx, id)
  return revisions
    .filter(({ revision }) => revision <= seen)
    .map((revision) => ({ ...revision, indicators: indicators.get(revision.revision) ?? [] }))
}

const lineOf = (version: GoalVersion, before: GoalVersion | undefined): GoalVersionLine => ({
  revision: version.revision,
  budgetEntry: version.budgetEntry,
  createdAt: version.createdAt,
  texts: before ? goalTerms.filter((term) => version.texts[term] !== before.texts[term]) : [],
  indicators: before ? indicatorChanges(before.indicators, version.indicators) : [],
})

const movesOf = (ctx: Context, thing: GoalThing): readonly GoalEvent[] => {
  const asked = askedOf(goalNoun, thing)
  const open = openMoves(goalNoun.machine, thing.progress).map(({ event }) => event)
  return open.filter((event) =>
    event === 'abandon'
      ? abandonVerbs(thing.progress.state).some((verb) => isAllowed(ctx, verb, asked))
      : goalNoun.verbs[event].some((verb) => isAllowed(ctx, verb, asked)),
  )
}

const nameOfProject = async (tx: Work, { projectId }: GoalHead): Promise<string | undefined> =>
  projectId === undefined ? undefined : (await findProject(tx, projectId))?.name

/** A goal: the version at hand, the one in force, and how it came there. */
export const getGoal = (ctx: Context, { id }: { readonly id: string }): Promise<SeenGoal> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, goalNoun, id)
    const seen = seenRevision(ctx, thing)
    const head = await findGoal(tx, id)
    if (!head) throw notFound(goalNoun.machine.noun)
    const hidden = hiddenRevisions(ctx, thing)
    const versions = (await versionsOf(tx, id, seen)).filter(({ revision }) => !hidden.includes(revision))
    const reviews = await listGoalReviews(tx, id)
    const inForce = revisionInForce(thing.progress)
    return {
      ...head,
      projectName: await nameOfProject(tx, head),
      now: versions.at(-1),
      inForce: versions.find(({ revision }) => revision === inForce),
      revisions: versions.map((version, index) => lineOf(version, versions[index - 1])),
      reviews: reviews.filter(({ revision }) => revision <= seen),
      steps: thing.progress.steps.filter(({ revision }) => revision <= seen && !hidden.includes(revision)),
      moves: movesOf(ctx, thing),
    }
  })
