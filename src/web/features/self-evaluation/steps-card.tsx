import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { isZero } from '#domain/number/decimal.ts'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { pointsText } from '../../lib/money-text.ts'
import { findingsQuery, reportQuery, type Finding, type Whole, type Writing } from './queries.ts'

const texts = {
  heading: words('离报送还差什么', 'What is still to be done'),
  parts: (done: number, all: number) => words(`采用科室分表 ${done}/${all}`, `Take over the parts, ${done} of ${all}`),
  unassigned: (count: number) => words(`有${count}个指标没有布置给科室`, `${count} indicators are given to no office`),
  questions: words('回答管理类评分依据', 'Answer what the scheme asks'),
  flaws: (count: number) => words(`${count}处填写有误`, `${count} cannot be read`),
  assemble: words('汇总并计分', 'Assemble and score'),
  open: (points: string) => words(`还有${points}分没有得分`, `${points} points have no score yet`),
  report: words('写成报告', 'Write the report'),
  wanted: (count: number) => words(`${count}处待补`, `${count} to be filled in`),
  checks: words('检查并答复问题', 'Check, and answer what was found'),
  errors: (count: number) => words(`${count}个错误未更正也未说明`, `${count} errors neither fixed nor explained`),
  sign: words('领导签批', 'The leader signs'),
  deliver: words('报送财政', 'Submit to the bureau'),
  total: (points: string, full: string) => words(`自评${points}分，满分${full}`, `${points} of ${full}`),
}

type Step = {
  readonly key: string
  readonly text: Words
  readonly note?: Words | undefined
  readonly isDone: boolean
  readonly to?: string
}

type Known = {
  readonly whole: Whole
  readonly findings: readonly Finding[] | undefined
  readonly writing: Writing | undefined
}

const after = ['assembled', 'signed', 'delivered', 'accepted']
const signedOff = ['signed', 'delivered', 'accepted']

const partsStep = ({ whole }: Known): Step => {
  const { parts, unassigned } = whole
  const done = parts.filter(({ state }) => state === 'accepted').length
  return {
    key: 'parts',
    text: texts.parts(done, parts.length),
    note: unassigned.length > 0 ? texts.unassigned(unassigned.length) : undefined,
    isDone: done === parts.length && unassigned.length === 0,
  }
}

const scoreStep = ({ whole: { id, state, total } }: Known): Step => {
  const isOpen = total !== undefined && !isZero(total.open)
  return {
    key: 'score',
    text: texts.assemble,
    note:
      total &&
      (isOpen ? texts.open(pointsText(total.open)) : texts.total(pointsText(total.score), pointsText(total.full))),
    isDone: after.includes(state) && !isOpen,
    to: `/self-evaluations/${id}/score`,
  }
}

const reportStep = ({ whole: { id }, writing }: Known): Step => {
  const wanted = writing?.headings.flatMap((heading) => heading.wanted).length ?? 0
  return {
    key: 'report',
    text: texts.report,
    note: wanted > 0 ? texts.wanted(wanted) : undefined,
    isDone: writing !== undefined && wanted === 0,
    to: `/self-evaluations/${id}/report`,
  }
}

const checksStep = ({ whole: { id, state }, findings }: Known): Step => {
  const errors = findings?.filter((one) => one.severity === 'error' && one.state === 'open').length ?? 0
  return {
    key: 'checks',
    text: texts.checks,
    note: errors > 0 ? texts.errors(errors) : undefined,
    isDone: findings !== undefined && errors === 0 && (findings.length > 0 || signedOff.includes(state)),
    to: `/findings?self-evaluation=${id}`,
  }
}

const stepsOf = (known: Known): readonly Step[] => {
  const { state, inputProblems } = known.whole
  const flaws = inputProblems.length
  return [
    partsStep(known),
    {
      key: 'questions',
      text: texts.questions,
      note: flaws > 0 ? texts.flaws(flaws) : undefined,
      isDone: flaws === 0 && after.includes(state),
    },
    scoreStep(known),
    reportStep(known),
    checksStep(known),
    { key: 'sign', text: texts.sign, isDone: signedOff.includes(state) },
    { key: 'deliver', text: texts.deliver, isDone: state === 'delivered' || state === 'accepted' },
  ]
}

const stageOf = (steps: readonly Step[], step: Step): string => {
  if (step.isDone) return 'past'
  return steps.find(({ isDone }) => !isDone) === step ? 'next' : 'later'
}

/** The way to the bureau, each step with what it lacks and where that is mended. */
export const StepsCard = ({ whole }: { readonly whole: Whole }) => {
  const say = useSay()
  const { data: found } = useQuery(findingsQuery(whole.id, whole.year))
  const { data: writing } = useQuery(reportQuery(whole.id))
  const steps = stepsOf({ whole, findings: found?.items, writing })
  return (
    <section className="card" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{say(texts.heading)}</h2>
      <ol className="cycle">
        {steps.map((step) => (
          <li className="cycle-step" key={step.key} data-stage={stageOf(steps, step)}>
            <span className="cycle-title">{step.to ? <Link to={step.to}>{say(step.text)}</Link> : say(step.text)}</span>
            {step.note && <div className="small muted">{say(step.note)}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
