import { equals, printDecimal, type Decimal } from '../../number/decimal.ts'
import { reviewEventTerms, reviewStateTerms } from '../../words/review-terms.ts'
import { words } from '../../words/words.ts'
import { move, type Act, type Machine, type Progress } from '../machine.ts'
import type { OrganisationTree } from '../organisation.ts'
import { below } from '../organisation.ts'
import { isBlank, refusal, unless, type Refusal, type Result } from '../result.ts'

export type ReviewState = keyof typeof reviewStateTerms
export type ReviewEvent = keyof typeof reviewEventTerms
export type ReviewProgress = Progress<ReviewState, ReviewEvent>

/** The bureau’s side: awaited → queued → taken (and frozen) → scored → accepted, or returned and submitted again. */
export const reviewMachine: Machine<ReviewState, ReviewEvent> = {
  noun: words('复核', 'review'),
  states: reviewStateTerms,
  events: reviewEventTerms,
  start: 'awaited',
  final: ['accepted'],
  moves: [
    { event: 'submit', from: ['awaited'], to: 'queued' },
    { event: 'submit', from: ['returned'], to: 'queued', opensRevision: true },
    { event: 'take', from: ['queued'], to: 'taken', apartFrom: ['submit'] },
    { event: 'release', from: ['taken'], to: 'queued', needsReason: true },
    { event: 'score', from: ['taken'], to: 'taken', apartFrom: ['submit'] },
    { event: 'return', from: ['taken'], to: 'returned', needsReason: true },
    { event: 'accept', from: ['taken'], to: 'accepted', apartFrom: ['submit'] },
  ],
}

/** While a reviewer works on it, and after acceptance, nothing in it may be changed. */
export const frozen = ({ state }: ReviewProgress): Refusal | undefined =>
  state === 'taken' || state === 'accepted'
    ? refusal(
        'frozen',
        ['财政正在复核或已通过，内容已锁定', 'It is under review or accepted: nothing in it can be changed'],
        ['如需更改，请联系复核人员退回', 'Ask the reviewer to return it'],
      )
    : undefined

/** One row of the review: the unit’s score, the reviewer’s own, and the opinion on the difference. */
export type ReviewedRow = {
  readonly indicator: string
  readonly name: string
  readonly unitScore: Decimal
  readonly ownScore: Decimal | undefined
  readonly opinion: string
}

const unscored = (rows: readonly ReviewedRow[]): Refusal | undefined => {
  const row = rows.find(({ ownScore }) => !ownScore)
  return row
    ? refusal(
        'incomplete',
        [`“${row.name}”还没有复核得分`, `"${row.name}" has no score of the reviewer`],
        ['请逐行填写复核得分', 'Give a score for every row'],
      )
    : undefined
}

const unexplained = (rows: readonly ReviewedRow[]): Refusal | undefined => {
  const row = rows.find(
    ({ unitScore, ownScore, opinion }) => ownScore && !equals(unitScore, ownScore) && isBlank(opinion),
  )
  if (!row?.ownScore) return undefined
  const [unit, own] = [printDecimal(row.unitScore), printDecimal(row.ownScore)]
  return refusal(
    'reason-missing',
    [
      `“${row.name}”单位自评${unit}，复核${own}，差异未说明`,
      `"${row.name}": ${unit} by the unit, ${own} by the reviewer, without an opinion`,
    ],
    ['请在该行写明意见', 'Write the opinion on that row'],
  )
}

const childrenOpen = (
  tree: OrganisationTree,
  organisation: string,
  states: ReadonlyMap<string, ReviewState>,
): Refusal | undefined => {
  const open = below(tree, organisation).filter(({ id }) => (states.get(id) ?? 'accepted') !== 'accepted')
  return open.length === 0
    ? undefined
    : refusal(
        'children-first',
        [
          `下级还有${open.length}个单位未通过：${open.map(({ name }) => name).join('、')}`,
          `Below it ${open.length} are not accepted: ${open.map(({ name }) => name).join(', ')}`,
        ],
        ['请先复核下级单位', 'Review those below first'],
      )
}

/** Accepts once every row is scored, differences are explained and all below are accepted. */
export const acceptReview = (
  progress: ReviewProgress,
  asked: {
    readonly rows: readonly ReviewedRow[]
    readonly tree: OrganisationTree
    readonly organisation: string
    /** States of the reviews of others; who has none owes none. */
    readonly states: ReadonlyMap<string, ReviewState>
  },
  act: Act,
): Result<ReviewProgress> =>
  unless(
    [childrenOpen(asked.tree, asked.organisation, asked.states), unscored(asked.rows), unexplained(asked.rows)],
    () => move(reviewMachine)(progress, 'accept', act),
  )
