import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { indicatorContract } from '#contract/indicator.ts'
import { comparators } from '#domain/scheme/measure.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { valueBasisTerms } from '#domain/words/goal-terms.ts'
import { words } from '#domain/words/words.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { Cell, Pick } from './cells.tsx'
import { Conflict } from './conflict.tsx'
import { comparatorOf, contentOfIndicator, draftOfIndicator, signs, type IndicatorDraft } from './indicator-draft.ts'
import { levelTree, withOwn } from './levels.ts'
import type { Advice, Goal, Indicator } from './queries.ts'
import { keepAnswer } from './keep-answer.ts'

const texts = {
  level1: words('一级指标', 'First level'),
  level2: words('二级指标', 'Second level'),
  name: words('指标名称', 'Indicator'),
  comparator: words('要求', 'Demand'),
  target: words('目标值', 'Target'),
  targetWords: words('目标（用文字）', 'Target, in words'),
  unit: words('单位', 'Unit'),
  weight: words('分值', 'Points'),
  basis: words('目标值依据', 'Basis of the target'),
  basisNone: words('未选择', 'Not chosen'),
  source: words('依据来源（文件、合同、统计）', 'Where it stands (document, contract, statistics)'),
  remove: words('删除这项指标', 'Remove this indicator'),
  up: words('上移', 'Move up'),
  down: words('下移', 'Move down'),
  more: words('依据', 'Basis'),
  history: words('历年', 'Past years'),
}

type RowProps = {
  readonly goal: Goal
  readonly indicator: Indicator
  readonly advice: readonly Advice[]
  readonly onRemove: () => void
  /** Missing at an end of the list. */
  readonly onMove: { readonly up?: (() => void) | undefined; readonly down?: (() => void) | undefined }
}

type Editing = {
  readonly draft: IndicatorDraft
  readonly set: (change: Partial<IndicatorDraft>) => void
  readonly flush: () => void
}

const Levels = ({ draft, set }: Omit<Editing, 'flush'>) => {
  const say = useSay()
  const own = (names: readonly string[], name: string) =>
    [...(name === '' ? [['', '—'] as const] : []), ...withOwn(names, name).map((one) => [one, one] as const)] as const
  const seconds = levelTree[draft.level1] ?? []
  return (
    <>
      <Pick
        label={say(texts.level1)}
        value={draft.level1}
        options={own(Object.keys(levelTree), draft.level1)}
        onChange={(level1) => set({ level1, level2: levelTree[level1]?.[0] ?? '' })}
      />
      <Pick
        label={say(texts.level2)}
        value={draft.level2}
        options={own(seconds, draft.level2)}
        onChange={(level2) => set({ level2 })}
      />
    </>
  )
}

const Main = ({ draft, set, flush }: Editing) => {
  const say = useSay()
  const isWords = draft.comparator === 'qualitative'
  return (
    <div className="indicator-cells">
      <Levels draft={draft} set={set} />
      <Cell label={say(texts.name)} value={draft.name} onBlur={flush} onChange={(name) => set({ name })} />
      <Pick
        label={say(texts.comparator)}
        value={draft.comparator}
        options={comparators.map((one) => [one, say(signs[one])] as const)}
        onChange={(value) => set({ comparator: comparatorOf(value) })}
      />
      <Cell
        label={say(isWords ? texts.targetWords : texts.target)}
        isNumber={!isWords}
        value={draft.target}
        onBlur={flush}
        onChange={(target) => set({ target })}
      />
      <Cell label={say(texts.unit)} value={draft.unit} onBlur={flush} onChange={(unit) => set({ unit })} />
      <Cell
        label={say(texts.weight)}
        isNumber
        value={draft.weight}
        onBlur={flush}
        onChange={(weight) => set({ weight })}
      />
    </div>
  )
}

const Basis = ({ draft, set, flush }: Editing) => {
  const say = useSay()
  return (
    <div className="indicator-basis">
      <Pick
        label={say(texts.basis)}
        value={draft.basis}
        options={[
          ['', say(texts.basisNone)] as const,
          ...idsOf(valueBasisTerms).map((one) => [one, say(valueBasisTerms[one])] as const),
        ]}
        onChange={(value) => set({ basis: idsOf(valueBasisTerms).find((one) => one === value) ?? '' })}
      />
      <Cell label={say(texts.source)} value={draft.source} onBlur={flush} onChange={(source) => set({ source })} />
    </div>
  )
}

const Advices = ({ advice }: { readonly advice: readonly Advice[] }) => {
  const say = useSay()
  return (
    <ul className="advice-list">
      {advice.map(({ rule, severity, problem, rewrite }) => (
        <li key={rule} className="advice" data-severity={severity}>
          <strong>{say(problem)}</strong> {say(rewrite)}
        </li>
      ))}
    </ul>
  )
}

const useRow = ({ goal, indicator }: RowProps) => {
  const client = useQueryClient()
  const start = useMemo(() => draftOfIndicator(indicator), [indicator])
  return useAutosave<IndicatorDraft>({
    name: `indicator ${goal.id} ${goal.revision} ${indicator.id}`,
    start,
    version: indicator.version,
    save: async (draft, version) => {
      const answer = await call(indicatorContract.edit, {
        params: { id: goal.id, indicatorId: indicator.id },
        body: { indicator: contentOfIndicator(draft, indicator) },
        version,
      })
      keepAnswer(client, goal.id, answer)
      return answer.version
    },
  })
}

/** One indicator: every cell saves itself, what the check-up says of it stands below. */
export const IndicatorRow = (props: RowProps) => {
  const say = useSay()
  const { indicator, advice, onRemove, onMove } = props
  const saving = useRow(props)
  const [isOpen, setOpen] = useState(false)
  const draft = saving.value
  const editing = { draft, set: (to: Partial<IndicatorDraft>) => saving.set({ ...draft, ...to }), flush: saving.flush }
  return (
    <li className="indicator" id={`indicator-${indicator.id}`}>
      <Main {...editing} />
      {isOpen && <Basis {...editing} />}
      <div className="row-apart">
        <span className="row">
          <SaveMark state={saving.state} />
          {draft.basis !== '' && !isOpen && <Badge>{say(valueBasisTerms[draft.basis])}</Badge>}
        </span>
        <span className="row">
          <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(texts.more)}
          </Button>
          {onMove.up && <Button look="quiet" icon="up" aria-label={say(texts.up)} onClick={onMove.up} />}
          {onMove.down && <Button look="quiet" icon="down" aria-label={say(texts.down)} onClick={onMove.down} />}
          <Button look="quiet" icon="trash" aria-label={say(texts.remove)} onClick={onRemove} />
        </span>
      </div>
      {saving.state === 'failed' && <ErrorNotice error={saving.error} retry={saving.flush} />}
      {saving.state === 'conflict' && <Conflict saving={saving} goalId={props.goal.id} indicatorId={indicator.id} />}
      <Advices advice={advice} />
    </li>
  )
}
