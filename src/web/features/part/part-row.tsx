import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { partContract } from '#contract/part.ts'
import { words } from '#domain/words/words.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { refreshed } from '../../lib/refreshed.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { targetTextOf } from '../../lib/target-text.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { partQuery, type Part, type PartRow } from './queries.ts'
import { ResultInput } from './result-input.tsx'
import { FieldHelp } from '../help/field-help.tsx'
import { needsReason, standingOf, type Standing, type Written } from './row-standing.ts'

const texts = {
  target: words('目标', 'Target'),
  met: words('达到目标', 'met'),
  unmet: words('未达目标', 'not met'),
  farOver: words('大幅超目标', 'far over'),
  reasonUnmet: words('未达目标的原因和改进措施', 'Why, and what will be done'),
  reasonOver: words('大幅超过目标的原因', 'Why it is so far over'),
  reasonNeedless: words('原因（已达到目标，一般不用写）', 'Reason (the target is met: usually none is needed)'),
  conflict: words('别人刚刚改过这一项。', 'Somebody else just changed this.'),
  theirs: (typed: string, reason: string) => words(`系统里的：${typed} ${reason}`, `In the system: ${typed} ${reason}`),
  keepMine: words('保留我填的', 'Keep mine'),
  takeTheirs: words('采用系统里的', 'Take the other'),
}

const useRow = (part: Part, row: PartRow) => {
  const client = useQueryClient()
  const reload = (): Promise<void> => client.invalidateQueries(partQuery(part.id))
  const start = useMemo<Written>(() => ({ typed: row.typed, reason: row.reason }), [row])
  return useAutosave<Written>({
    name: `part ${part.id} ${row.indicatorId}`,
    start,
    version: row.version,
    save: async (written, version) => {
      const saved = await call(partContract.saveRow, {
        params: { id: part.id, indicatorId: row.indicatorId },
        body: written,
        version,
      }).catch(refreshed(reload))
      void reload()
      return saved.version
    },
  })
}

const StandingBadge = ({ standing }: { readonly standing: Standing }) => {
  const say = useSay()
  if (standing.kind !== 'read' || standing.deviation === 'unknown') return undefined
  if (standing.deviation === 'met') return <Badge tone="good">{say(texts.met)}</Badge>
  return <Badge tone="warn">{say(standing.deviation === 'unmet' ? texts.unmet : texts.farOver)}</Badge>
}

const reasonLabel = (standing: Standing) => {
  if (standing.kind === 'read' && standing.deviation === 'far-over') return texts.reasonOver
  return standing.kind === 'read' && standing.deviation === 'met' ? texts.reasonNeedless : texts.reasonUnmet
}

const Conflict = ({ saving, row }: { readonly saving: ReturnType<typeof useRow>; readonly row: PartRow }) => {
  const say = useSay()
  const theirs = { typed: row.typed, reason: row.reason }
  return (
    <Notice tone="warn" isAlert>
      <p>{say(texts.conflict)}</p>
      <p>{say(texts.theirs(row.typed, row.reason))}</p>
      <div className="row">
        <Button onClick={() => saving.keepMine(row.version)}>{say(texts.keepMine)}</Button>
        <Button onClick={() => saving.takeTheirs(theirs, row.version)}>{say(texts.takeTheirs)}</Button>
      </div>
    </Notice>
  )
}

type Props = { readonly part: Part; readonly row: PartRow; readonly isReadOnly: boolean }

const ReasonField = ({
  saving,
  standing,
  isReadOnly,
}: {
  readonly saving: ReturnType<typeof useRow>
  readonly standing: Standing
  readonly isReadOnly: boolean
}) => {
  const say = useSay()
  const { value, set, flush } = saving
  return (
    <label className="cell">
      <span className="cell-label">{say(reasonLabel(standing))}</span>
      <textarea
        className="input"
        readOnly={isReadOnly}
        value={value.reason}
        onChange={({ target }) => set({ ...value, reason: target.value })}
        onBlur={flush}
      />
    </label>
  )
}

/** One indicator: its target, its result, the reason where one is due, and what proves it. */
export const PartRowCard = ({ part, row, isReadOnly }: Props) => {
  const say = useSay()
  const saving = useRow(part, row)
  const { value, set, state, error, flush } = saving
  const standing = standingOf(row, value)
  return (
    <li className="card part-row" id={`row-${row.indicatorId}`}>
      <div className="row-apart">
        <div>
          <h3>{row.name}</h3>
          <span className="small muted">
            {row.level2} · {say(texts.target)} {targetTextOf(row)}
          </span>
        </div>
        <StandingBadge standing={standing} />
      </div>
      <ResultInput
        row={row}
        typed={value.typed}
        isReadOnly={isReadOnly}
        onChange={(typed) => set({ ...value, typed })}
        onBlur={flush}
      />
      {!isReadOnly && <FieldHelp of={needsReason(standing, value) ? 'deviation-reason' : 'actual-value'} />}
      {standing.kind === 'refused' && (
        <p className="field-error" role="alert">
          {say(standing.why)}。{say(standing.remedy)}
        </p>
      )}
      {needsReason(standing, value) && <ReasonField saving={saving} standing={standing} isReadOnly={isReadOnly} />}
      <EvidenceList part={part} row={row} isReadOnly={isReadOnly} />
      {!isReadOnly && <SaveMark state={state} />}
      {state === 'failed' && <ErrorNotice error={error} retry={flush} />}
      {state === 'conflict' && <Conflict saving={saving} row={row} />}
    </li>
  )
}
