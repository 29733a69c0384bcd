import { queryOptions } from '@tanstack/react-query'
import { goalContract } from '#contract/goal.ts'
import { partContract } from '#contract/part.ts'
import { reviewContract } from '#contract/review.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'

/** More are counted on the list itself. */
const mostCounted = 100

/** Something that waits for who may do `verb`: how many, and where they are. */
type Kind = {
  readonly verb: Verb
  readonly to: string
  readonly text: Words
  readonly action: Words
  readonly count: (year: number, signal: AbortSignal) => Promise<number>
}

type GoalState = 'draft' | 'with-office' | 'with-department' | 'with-bureau' | 'reviewed'

const goals = (state: GoalState) => async (year: number, signal: AbortSignal) => {
  const { items } = await call(goalContract.list, { query: { year, state, limit: mostCounted } }, { signal })
  // What came back stands above with its reason.
  return items.filter(({ lastEvent }) => state !== 'draft' || lastEvent !== 'return').length
}

const parts = (state: 'assigned' | 'filling' | 'submitted') => async (year: number, signal: AbortSignal) =>
  (await call(partContract.list, { query: { year, state, limit: mostCounted } }, { signal })).items.length

const queue = async (year: number, signal: AbortSignal): Promise<number> =>
  (await call(reviewContract.queue, { query: { year } }, { signal })).items.length

/** In the order of the year. */
const kinds: readonly Kind[] = [
  {
    verb: 'goal.declare',
    to: '/goals?state=draft',
    text: words('绩效目标编制中', 'goals being written'),
    action: words('继续编制', 'Go on'),
    count: goals('draft'),
  },
  {
    verb: 'goal.endorse',
    to: '/goals?state=with-office',
    text: words('绩效目标待科室审核', 'goals to be endorsed'),
    action: words('去审核', 'Endorse'),
    count: goals('with-office'),
  },
  {
    verb: 'goal.forward',
    to: '/goals?state=with-department',
    text: words('绩效目标待部门审核', 'goals to be forwarded'),
    action: words('去审核', 'Forward'),
    count: goals('with-department'),
  },
  {
    verb: 'goal.review',
    to: '/goals?state=with-bureau',
    text: words('绩效目标待财政审核', 'goals to be reviewed'),
    action: words('去审核', 'Review'),
    count: goals('with-bureau'),
  },
  {
    verb: 'goal.approve',
    to: '/goals?state=reviewed',
    text: words('绩效目标待批复', 'goals to be approved'),
    action: words('去批复', 'Approve'),
    count: goals('reviewed'),
  },
  {
    verb: 'self-evaluation.submit',
    to: '/parts?state=assigned',
    text: words('自评分表待填报', 'parts to be filled in'),
    action: words('去填报', 'Fill in'),
    count: parts('assigned'),
  },
  {
    verb: 'self-evaluation.submit',
    to: '/parts?state=filling',
    text: words('自评分表填报中', 'parts being filled in'),
    action: words('继续填报', 'Go on'),
    count: parts('filling'),
  },
  {
    verb: 'self-evaluation.assemble',
    to: '/parts?state=submitted',
    text: words('自评分表待采用', 'parts to be taken over'),
    action: words('去查看', 'Look'),
    count: parts('submitted'),
  },
  {
    verb: 'review.take',
    to: '/reviews',
    text: words('自评待复核', 'self-evaluations to be reviewed'),
    action: words('去复核', 'Review'),
    count: queue,
  },
]

export type Waiting = Omit<Kind, 'count' | 'verb'> & { readonly count: number }

/** What waits for a person with these rights, without what is nothing. */
export const waitingQuery = (year: number, verbs: readonly Verb[]) =>
  queryOptions({
    queryKey: ['waiting', year, verbs],
    queryFn: async ({ signal }): Promise<readonly Waiting[]> => {
      const mine = kinds.filter(({ verb }) => verbs.includes(verb))
      const counts = await Promise.all(mine.map(({ count }) => count(year, signal)))
      return mine.map((kind, at) => ({ ...kind, count: counts[at] ?? 0 })).filter(({ count }) => count > 0)
    },
  })
