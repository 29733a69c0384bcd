import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { goalContract } from '#contract/goal.ts'
import { compare, equals, isNegative, parseDecimal, sum, zero, type Decimal } from '#domain/number/decimal.ts'
import { goalConsequenceTerms, goalReviewPartTerms } from '#domain/words/goal-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { pointsText } from '../../lib/money-text.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { reviewRulesQuery, type Goal } from './queries.ts'

const texts = {
  heading: words('审核', 'Review'),
  points: (part: string, most: string) => words(`${part}得分（满分${most}）`, `Points for ${part} (of ${most})`),
  opinion: (part: string) => words(`${part}意见`, `Opinion on ${part}`),
  opinionHint: words('扣分的写明哪里不足', 'Where points are taken off, say why'),
  wrong: words('请填0到满分之间的数', 'A number from 0 to the full points'),
  total: (points: string) => words(`合计${points}分`, `${points} points together`),
  save: words('完成审核', 'Finish the review'),
  saved: words('审核已完成', 'The review is done'),
  unsure: words('评分规则待确认', 'the rules are to be confirmed'),
}

type Rules = AnswerOf<typeof goalContract.reviewRules>
type PartName = keyof typeof goalReviewPartTerms
type Given = Readonly<Record<PartName, { readonly points: string; readonly opinion: string }>>

const parts = idsOf(goalReviewPartTerms)
const nothing = { points: '', opinion: '' }
const emptyGiven: Given = { completeness: nothing, relevance: nothing, adequacy: nothing, feasibility: nothing }

const pointsIn = (text: string, most: Decimal): Decimal | undefined => {
  const points = parseDecimal(text)
  return points && !isNegative(points) && compare(points, most) <= 0 ? points : undefined
}

const mostOf = (rules: Rules, part: PartName): Decimal => rules.points[part] ?? zero

/** What the points would mean, by the rules of the year. */
const gradeFor = (rules: Rules, total: Decimal) => rules.grades.find(({ from }) => compare(total, from) >= 0)

const useReview = (goal: Goal, rules: Rules, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: Given) => {
      const of = (part: PartName) => ({
        points: pointsIn(given[part].points, mostOf(rules, part)) ?? zero,
        opinion: given[part].opinion,
      })
      const review = {
        completeness: of('completeness'),
        relevance: of('relevance'),
        adequacy: of('adequacy'),
        feasibility: of('feasibility'),
      }
      return call(goalContract.review, { params: { id: goal.id }, body: { review }, version: goal.version })
    },
    onSuccess: async () => {
      onDone()
      toast(say(texts.saved))
      await client.invalidateQueries({ queryKey: ['goal', goal.id] })
      await client.invalidateQueries({ queryKey: ['goals'] })
    },
  })
}

type PartProps = {
  readonly part: PartName
  readonly rules: Rules
  readonly given: Given[PartName]
  readonly isTried: boolean
  readonly set: (given: Given[PartName]) => void
}

const PartFields = ({ part, rules, given, isTried, set }: PartProps) => {
  const say = useSay()
  const most = mostOf(rules, part)
  const name = say(goalReviewPartTerms[part])
  const points = pointsIn(given.points, most)
  const isLess = points && !equals(points, most)
  return (
    <div className="review-part">
      <div>
        <h3>{name}</h3>
        <ul className="small muted review-aspects">
          {rules.aspects
            .filter((aspect) => aspect.part === part)
            .map((aspect) => (
              <li key={aspect.name.zh}>
                {say(aspect.name)}（{pointsText(aspect.points)}）
              </li>
            ))}
        </ul>
      </div>
      <label className="cell">
        <span className="cell-label">{say(texts.points(name, pointsText(most)))}</span>
        <input
          className="input number"
          inputMode="decimal"
          aria-invalid={isTried && !points ? true : undefined}
          value={given.points}
          onChange={({ target }) => set({ ...given, points: target.value })}
        />
        {isTried && !points && <span className="field-error">{say(texts.wrong)}</span>}
      </label>
      <label className="cell">
        <span className="cell-label">{say(texts.opinion(name))}</span>
        <textarea
          className="input input-low"
          placeholder={isLess ? say(texts.opinionHint) : undefined}
          value={given.opinion}
          onChange={({ target }) => set({ ...given, opinion: target.value })}
        />
      </label>
    </div>
  )
}

const ReviewForm = ({ goal, rules }: { readonly goal: Goal; readonly rules: Rules }) => {
  const say = useSay()
  const { draft: given, setDraft, forget } = useKeptDraft<Given>(`goal-review ${goal.id} ${goal.revision}`, emptyGiven)
  const [isTried, setTried] = useState(false)
  const review = useReview(goal, rules, forget)
  const points = parts.map((part) => pointsIn(given[part].points, mostOf(rules, part)))
  const total = sum(points.flatMap((one) => one ?? []))
  const isWhole = points.every((one) => one !== undefined)
  const grade = isWhole ? gradeFor(rules, total) : undefined
  const finish = (): void => {
    setTried(true)
    if (isWhole) review.mutate(given)
  }
  return (
    <>
      {parts.map((part) => (
        <PartFields
          key={part}
          part={part}
          rules={rules}
          given={given[part]}
          isTried={isTried}
          set={(to) => setDraft({ ...given, [part]: to })}
        />
      ))}
      {review.error && <ErrorNotice error={review.error} />}
      <div className="row-apart">
        <span className="row">
          <strong>{say(texts.total(pointsText(total)))}</strong>
          {grade && (
            <Badge tone="accent">
              {say(grade.name)}
              {grade.consequence && ` · ${say(goalConsequenceTerms[grade.consequence])}`}
            </Badge>
          )}
          {rules.status === 'to-confirm' && <Badge tone="warn">{say(texts.unsure)}</Badge>}
        </span>
        <Button look="primary" isBusy={review.isPending} onClick={finish}>
          {say(texts.save)}
        </Button>
      </div>
    </>
  )
}

/** The review of the bureau: four parts with points and opinions, and what they come to. */
export const ReviewCard = ({ goal }: { readonly goal: Goal }) => {
  const say = useSay()
  const { data: rules, error } = useQuery(reviewRulesQuery(goal.id))
  return (
    <section className="card stack" aria-labelledby="review-heading">
      <h2 id="review-heading">{say(texts.heading)}</h2>
      {error && <ErrorNotice error={error} />}
      {!rules && !error && <Loading />}
      {rules && <ReviewForm goal={goal} rules={rules} />}
    </section>
  )
}
