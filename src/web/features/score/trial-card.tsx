import { useId, useMemo, useState } from 'react'
import {
  isNegative,
  isZero,
  normalise,
  printDecimal,
  round,
  subtract,
  toNumber,
  type Decimal,
} from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { decimalText, grouped, pointsText } from '../../lib/money-text.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import type { Scoring, Whole } from '../self-evaluation/queries.ts'
import { leversOf, scoreTrial, trialTotal, type Lever, type Trial } from './trial.ts'

const texts = {
  heading: words('如果…会怎样', 'What if'),
  about: words(
    '拖动滑块试算得分，不会改动任何数据。',
    'Move a slider to see what the score would be. Nothing is changed.',
  ),
  now: words('现在', 'Now'),
  tried: words('试算', 'Then'),
  reset: words('恢复', 'Reset'),
  target: (value: string) => words(`目标${value}`, `target ${value}`),
  judged: words('评判比例', 'judged share'),
  grade: (name: string) => words(`等级：${name}`, `grade: ${name}`),
}

const steps = 100

/** Steps that give readable figures: as many decimals as the range asks for. */
const scaleOf = (most: number): number => (most >= 200 ? 0 : most > 2 ? 1 : 2)

const shown = (lever: Lever, value: string): string =>
  lever.kind === 'judged' ? `${Math.round(Number(value) * 100)}%` : grouped(value)

type SliderProps = {
  readonly lever: Lever
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

const Slider = ({ lever, value, onChange }: SliderProps) => {
  const say = useSay()
  const id = useId()
  const most = toNumber(lever.most)
  const scale = scaleOf(most)
  const now = lever.now ? printDecimal(round(lever.now, scale, halfUp)) : '0'
  const at = value ?? now
  return (
    <div className="trial">
      <label htmlFor={id}>{say(lever.name)}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={(most / steps).toFixed(scale) === '0' ? 1 : Number((most / steps).toFixed(scale)) || 10 ** -scale}
        value={at}
        aria-valuetext={shown(lever, at)}
        onChange={({ target }) => onChange(Number(target.value).toFixed(scale))}
      />
      <span className="number small">
        {shown(lever, at)}
        {lever.target && <span className="muted"> · {say(texts.target(decimalText(normalise(lever.target))))}</span>}
      </span>
    </div>
  )
}

const Change = ({ from, to }: { readonly from: Decimal; readonly to: Decimal }) => {
  const difference = subtract(to, from)
  if (isZero(difference)) return undefined
  const sign = isNegative(difference) ? '' : '+'
  return <Badge tone={isNegative(difference) ? 'bad' : 'good'}>{`${sign}${pointsText(difference)}`}</Badge>
}

const few = 8

/** Sliders over the figures of the score; the scheme is run in the page, and nothing is sent. */
export const TrialCard = ({ whole, scoring }: { readonly whole: Whole; readonly scoring: Scoring }) => {
  const say = useSay()
  const { scheme, inputs } = scoring
  const [trial, setTrial] = useState<Trial>({})
  const levers = useMemo(() => leversOf(scheme, inputs), [scheme, inputs])
  const totals = useMemo(() => {
    const total = (tried: Trial) => trialTotal(scheme, scoreTrial(scheme, inputs, tried), whole.scores)
    return { now: total({}), after: total(trial) }
  }, [scheme, inputs, trial, whole.scores])
  if (levers.length === 0) return undefined
  const isTried = Object.keys(trial).length > 0
  return (
    <section className="card stack-s no-print" aria-labelledby="trial-heading">
      <div className="row-apart">
        <h2 id="trial-heading">{say(texts.heading)}</h2>
        {isTried && (
          <Button look="quiet" onClick={() => setTrial({})}>
            {say(texts.reset)}
          </Button>
        )}
      </div>
      <p className="small muted">{say(texts.about)}</p>
      <div className="trial-total" role="status">
        <span className="muted small">{say(isTried ? texts.tried : texts.now)}</span>
        <strong className="figure">{pointsText(totals.after.score)}</strong>
        <Change from={totals.now.score} to={totals.after.score} />
        {totals.after.grade && <span className="small">{say(texts.grade(say(totals.after.grade.name)))}</span>}
      </div>
      <div className={levers.length > few ? 'trials trials-many' : 'trials'}>
        {levers.map((lever) => (
          <Slider
            key={lever.key}
            lever={lever}
            value={trial[lever.key]}
            onChange={(value) => setTrial({ ...trial, [lever.key]: value })}
          />
        ))}
      </div>
    </section>
  )
}
