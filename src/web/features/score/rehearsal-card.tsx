import { useQuery } from '@tanstack/react-query'
import type { reviewContract } from '#contract/review.ts'
import { isZero } from '#domain/number/decimal.ts'
import { gradesBetween } from '#domain/scheme/grade.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { AnswerOf } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { pointsText } from '../../lib/money-text.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { rehearsalQuery, type Scoring, type Whole } from '../self-evaluation/queries.ts'

const texts = {
  heading: words('复核预演', 'Rehearsal of the review'),
  about: words('按复核规则先看一遍：会扣哪些分、问到什么。', 'What the rules of the reviewer would take off, and ask.'),
  expected: (points: string) => words(`预计${points}分`, `${points} expected`),
  claimed: (points: string) => words(`自评${points}分`, `${points} claimed`),
  grade: (name: string) => words(`等级${name}`, `grade ${name}`),
  times: (count: number) => words(`（${count}处）`, ` (${count} times)`),
  none: words('规则不会扣分，也没有要回答的问题。', 'Nothing would be taken off, and nothing is asked.'),
  judged: (count: number) => words(`另有${count}项由复核人员评定`, `${count} more are judged by the reviewer`),
  minus: (points: string) => words(`扣${points}分`, `${points} off`),
}

type Step = AnswerOf<typeof reviewContract.rehearse>['steps'][number]

const kinds: Readonly<Record<Step['kind'], readonly [Words, Tone]>> = {
  deduction: [words('扣分', 'deduction'), 'bad'],
  obstacle: [words('不予受理', 'obstacle'), 'bad'],
  question: [words('会问到', 'question'), 'warn'],
  judgement: [words('人工评定', 'judgement'), 'calm'],
}

type Counted = { readonly step: Step; readonly count: number }

/** The same said of several is said once. */
const counted = (steps: readonly Step[]): readonly Counted[] => {
  const groups = new Map<string, Counted>()
  for (const step of steps) {
    const key = `${step.kind} ${step.why.zh}`
    groups.set(key, { step, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}

const Line = ({ step, count = 1 }: { readonly step: Step; readonly count?: number }) => {
  const say = useSay()
  const [name, tone] = kinds[step.kind]
  return (
    <li className="rehearsal-step">
      <Badge tone={tone}>{isZero(step.points) ? say(name) : say(texts.minus(pointsText(step.points)))}</Badge>
      <div>
        {say(step.why)}
        {count > 1 && say(texts.times(count))}
        <div className="small muted">{say(step.remedy)}</div>
      </div>
    </li>
  )
}

/** What a review would make of it as it is now. */
export const RehearsalCard = ({ whole, scoring }: { readonly whole: Whole; readonly scoring: Scoring }) => {
  const say = useSay()
  const { data, error, refetch } = useQuery(rehearsalQuery(whole.id))
  if (whole.scores.length === 0) return undefined
  const [grade] = data ? gradesBetween(scoring.scheme.grades, data.expected, data.expected) : []
  const firm = data?.steps.filter(({ kind }) => kind !== 'judgement') ?? []
  const judged = data?.steps.filter(({ kind }) => kind === 'judgement') ?? []
  return (
    <section className="card stack-s" aria-labelledby="rehearsal-heading">
      <h2 id="rehearsal-heading">{say(texts.heading)}</h2>
      <p className="small muted">{say(texts.about)}</p>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="row">
          <strong className="figure">{say(texts.expected(pointsText(data.expected)))}</strong>
          {grade && <Badge tone="accent">{say(texts.grade(say(grade.name)))}</Badge>}
          <span className="small muted">{say(texts.claimed(pointsText(data.claimed)))}</span>
        </div>
      )}
      {data && data.steps.length === 0 && <p className="small">{say(texts.none)}</p>}
      <ul className="stack-s">
        {counted(firm).map(({ step, count }) => (
          <Line key={`${step.kind} ${step.place} ${step.why.zh}`} step={step} count={count} />
        ))}
      </ul>
      {judged.length > 0 && (
        <details>
          <summary className="small">{say(texts.judged(judged.length))}</summary>
          <ul className="stack-s">
            {judged.map((step) => (
              <Line key={step.place} step={step} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
