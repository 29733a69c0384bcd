import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Advice } from './queries.ts'

const texts = {
  heading: words('指标体检', 'Check-up'),
  good: words('没有发现问题，可以申报。', 'Nothing stands against declaring it.'),
  errors: (count: number) => words(`${count}项须改`, `${count} to mend`),
  warnings: (count: number) => words(`${count}项建议改`, `${count} to look at`),
  hints: (count: number) => words(`${count}条提示`, `${count} hints`),
  help: words(
    '边写边查：须改的改完才能申报，建议和提示由您判断。',
    'Checked while you write: what must be mended stands against declaring, the rest is yours to judge.',
  ),
}

const order = ['error', 'warning', 'hint'] as const
const bySeverity = (a: Advice, b: Advice): number => order.indexOf(a.severity) - order.indexOf(b.severity)

const goTo = (indicator: string): void => {
  const row = document.getElementById(`indicator-${indicator}`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
}

const Line = ({ advice: { indicator, severity, problem, rewrite } }: { readonly advice: Advice }) => {
  const say = useSay()
  const text = (
    <>
      <strong>{say(problem)}</strong>
      <span>{say(rewrite)}</span>
    </>
  )
  return (
    <li className="check-up-line" data-severity={severity}>
      {indicator === undefined ? (
        <div className="stack-s">{text}</div>
      ) : (
        <button type="button" className="check-up-go" onClick={() => goTo(indicator)}>
          {text}
        </button>
      )}
    </li>
  )
}

/** Everything the check-up says, worst first; a click leads to the indicator. */
export const CheckUpCard = ({ advice }: { readonly advice: readonly Advice[] }) => {
  const say = useSay()
  const count = (severity: Advice['severity']): number => advice.filter((one) => one.severity === severity).length
  const [errors, warnings, hints] = order.map(count)
  return (
    <section className="card check-up" aria-labelledby="check-up-heading">
      <div className="row-apart">
        <h2 id="check-up-heading">{say(texts.heading)}</h2>
        <span className="row">
          {(errors ?? 0) > 0 && <Badge tone="bad">{say(texts.errors(errors ?? 0))}</Badge>}
          {(warnings ?? 0) > 0 && <Badge tone="warn">{say(texts.warnings(warnings ?? 0))}</Badge>}
          {(hints ?? 0) > 0 && <Badge>{say(texts.hints(hints ?? 0))}</Badge>}
        </span>
      </div>
      <p className="small muted">{say(texts.help)}</p>
      {(errors ?? 0) === 0 && (
        <p className="row check-up-good">
          <Icon name="check" />
          {say(texts.good)}
        </p>
      )}
      <ul className="check-up-list">
        {advice.toSorted(bySeverity).map((one) => (
          <Line key={`${one.rule} ${one.indicator ?? ''}`} advice={one} />
        ))}
      </ul>
    </section>
  )
}
