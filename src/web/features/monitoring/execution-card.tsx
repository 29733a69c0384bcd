import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { rateText } from '../../lib/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { LightBadge } from './light-badge.tsx'
import type { Monitoring } from './queries.ts'

const texts = {
  heading: words('支出与目标', 'Spending and goal'),
  budget: (unit: string) => words(`预算（${unit}）`, `Budget (${unit})`),
  spent: (unit: string) => words(`累计支出（${unit}）`, `Spent so far (${unit})`),
  rate: words('执行率', 'Execution'),
  completion: words('目标完成率（按权重）', 'Goal reached, by weight'),
  unknown: words('填报后计算', 'once filled in'),
  mismatched: words(
    '支出进度与目标完成程度相差过大，请在措施中说明。',
    'Spending and goal have parted too far: say why, and what will be done.',
  ),
}

/** Both sides of 双监控 at a glance. */
export const ExecutionCard = ({ monitoring }: { readonly monitoring: Monitoring }) => {
  const say = useSay()
  const money = useMoney()
  const unit = useUnitName()
  const { execution, completion, isMismatched } = monitoring
  return (
    <section className="card stack" aria-label={say(texts.heading)}>
      <dl className="facts">
        <div className="fact">
          <dt>{say(texts.budget(unit))}</dt>
          <dd className="figure">{money(execution.budget)}</dd>
        </div>
        <div className="fact">
          <dt>{say(texts.spent(unit))}</dt>
          <dd className="figure">{money(execution.spent)}</dd>
        </div>
        <div className="fact">
          <dt>{say(texts.rate)}</dt>
          <dd className="row">
            <span className="figure">{execution.rate ? rateText(execution.rate) : '—'}</span>
            <LightBadge light={execution.light} />
          </dd>
        </div>
        <div className="fact">
          <dt>{say(texts.completion)}</dt>
          <dd className={completion ? 'figure' : 'muted'}>{completion ? rateText(completion) : say(texts.unknown)}</dd>
        </div>
      </dl>
      {isMismatched && <Notice tone="warn">{say(texts.mismatched)}</Notice>}
    </section>
  )
}
