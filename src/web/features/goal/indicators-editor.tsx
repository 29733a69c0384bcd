import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sum } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { pointsText } from '../../lib/money-text.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { IndicatorRow } from './indicator-row.tsx'
import { LibraryDialog } from './library-dialog.tsx'
import { lastYearQuery, type Advice, type Goal, type GoalVersion } from './queries.ts'
import { FieldHelp } from '../help/field-help.tsx'
import { emptyContent, useRows } from './use-rows.ts'

const texts = {
  heading: words('绩效指标', 'Indicators'),
  total: (points: string, count: number) => words(`${count}项，共${points}分`, `${count} indicators, ${points} points`),
  add: words('增加指标', 'Add an indicator'),
  library: words('从已批复目标中选', 'Take from approved goals'),
  lastYear: words('沿用上年指标', 'Take over last year’s'),
  none: words('还没有指标', 'No indicators yet'),
  noneWhy: words(
    '指标说明目标完成到什么程度算好：产出看数量、质量、时效，效益看带来的变化，满意度看服务对象怎么评价。',
    'Indicators say what counts as done: outputs in quantity, quality and time, benefits as what changes, satisfaction as what those served think.',
  ),
}

type Props = { readonly goal: Goal; readonly now: GoalVersion; readonly advice: readonly Advice[] }

const swapped = (ids: readonly string[], at: number, to: number): readonly string[] => {
  const [one, other] = [ids[at], ids[to]]
  return ids.map((id, index) => (index === at ? (other ?? id) : index === to ? (one ?? id) : id))
}

const Tools = ({
  goal,
  rows,
  onLibrary,
}: {
  readonly goal: Goal
  readonly rows: ReturnType<typeof useRows>
  readonly onLibrary: () => void
}) => {
  const say = useSay()
  const { data } = useQuery(lastYearQuery(goal.id))
  const before = data?.lastYear
  return (
    <div className="row no-print">
      <Button icon="plus" isBusy={rows.add.isPending} onClick={() => rows.add.mutate(emptyContent)}>
        {say(texts.add)}
      </Button>
      <Button icon="book" onClick={onLibrary}>
        {say(texts.library)}
      </Button>
      {before && (
        <Button icon="history" isBusy={rows.takeLastYear.isPending} onClick={() => rows.takeLastYear.mutate()}>
          {say(texts.lastYear)}
        </Button>
      )}
    </div>
  )
}

/** All indicators of a draft. */
export const IndicatorsEditor = ({ goal, now, advice }: Props) => {
  const say = useSay()
  const rows = useRows(goal.id)
  const [isLibraryOpen, setLibraryOpen] = useState(false)
  const { indicators } = now
  const ids = indicators.map(({ id }) => id)
  const annual = indicators.filter(({ term }) => term === 'annual')
  const move = (at: number, to: number) =>
    to < 0 || to >= ids.length ? undefined : () => rows.reorder.mutate(swapped(ids, at, to))
  const error = rows.add.error ?? rows.remove.error ?? rows.reorder.error ?? rows.takeLastYear.error
  return (
    <section className="card stack" aria-labelledby="indicators-heading">
      <div className="row-apart">
        <h2 id="indicators-heading">{say(texts.heading)}</h2>
        <span className="muted">
          {say(texts.total(pointsText(sum(annual.map(({ weight }) => weight))), indicators.length))}
        </span>
      </div>
      {error && <ErrorNotice error={error} />}
      {indicators.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      <FieldHelp of="indicator-name" />
      <FieldHelp of="indicator-target" />
      <ol className="indicators">
        {indicators.map((indicator, at) => (
          <IndicatorRow
            key={indicator.id}
            goal={goal}
            indicator={indicator}
            advice={advice.filter((one) => one.indicator === indicator.id)}
            onRemove={() => rows.remove.mutate(indicator)}
            onMove={{ up: move(at, at - 1), down: move(at, at + 1) }}
          />
        ))}
      </ol>
      <Tools goal={goal} rows={rows} onLibrary={() => setLibraryOpen(true)} />
      {isLibraryOpen && <LibraryDialog goal={goal} onClose={() => setLibraryOpen(false)} />}
    </section>
  )
}
