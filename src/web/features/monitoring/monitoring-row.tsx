import { likelihoods } from '#domain/filing/monitoring.ts'
import { readActual } from '#domain/process/self-evaluation/actual-value.ts'
import { isBlank } from '#domain/process/result.ts'
import { deviationCauseTerms, likelihoodTerms } from '#domain/words/form-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { decimalText } from '../../lib/money-text.ts'
import { targetTextOf } from '../../lib/target-text.ts'
import { ConflictNotice } from '../../ui/conflict-notice.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { ResultInput } from '../part/result-input.tsx'
import { LightBadge } from './light-badge.tsx'
import type { Monitoring, MonitoringRow } from './queries.ts'
import { useMonitoringRow, writtenOf, type Written } from './use-monitoring-row.ts'

const texts = {
  target: words('全年目标', 'Target of the year'),
  weight: (weight: string) => words(`权重${weight}`, `weight ${weight}`),
  forecast: (value: string) => words(`按此进度，全年约${value}`, `At this pace about ${value} by the year’s end`),
  likelihood: words('全年能否完成', 'Will the target be reached?'),
  reason: words('偏差原因', 'Cause'),
  measures: words('拟采取的措施', 'What will be done'),
  cause: words('原因类别', 'Kinds of causes'),
  noReason: words('确定能完成的不用写原因。', 'Where the target is certain no cause is needed.'),
}

type Saving = ReturnType<typeof useMonitoringRow>
type FieldProps = { readonly row: MonitoringRow; readonly saving: Saving; readonly isReadOnly: boolean }

const LikelihoodField = ({ row, saving: { value, set }, isReadOnly }: FieldProps) => {
  const say = useSay()
  return (
    <fieldset className="likelihood">
      <legend className="cell-label">{say(texts.likelihood)}</legend>
      {likelihoods.map((likelihood) => (
        <label key={likelihood} className="likelihood-one">
          <input
            type="radio"
            name={`likelihood-${row.indicatorId}`}
            disabled={isReadOnly}
            checked={value.likelihood === likelihood}
            onChange={() => set({ ...value, likelihood })}
          />
          {say(likelihoodTerms[likelihood])}
        </label>
      ))}
    </fieldset>
  )
}

/** The kinds of causes of the form begin the sentence; the rest is in the person’s own words. */
const Causes = ({ saving: { value, set } }: Pick<FieldProps, 'saving'>) => {
  const say = useSay()
  if (!isBlank(value.reason)) return undefined
  return (
    <span className="row" role="group" aria-label={say(texts.cause)}>
      {idsOf(deviationCauseTerms).map((cause) => (
        <button
          key={cause}
          type="button"
          className="chip"
          onClick={() => set({ ...value, reason: `${deviationCauseTerms[cause].zh}：` })}
        >
          {say(deviationCauseTerms[cause])}
        </button>
      ))}
    </span>
  )
}

const DoubtFields = ({ saving, isReadOnly }: Omit<FieldProps, 'row'>) => {
  const say = useSay()
  const { value, set, flush } = saving
  const isDue = value.likelihood === 'possible' || value.likelihood === 'impossible'
  if (!isDue && isBlank(value.reason) && isBlank(value.measures))
    return value.likelihood === 'certain' ? <p className="small muted">{say(texts.noReason)}</p> : undefined
  const fields = ['reason', 'measures'] as const
  return (
    <div className="monitoring-doubt">
      {fields.map((field) => (
        <div className="cell" key={field}>
          <label className="cell">
            <span className="cell-label">{say(texts[field])}</span>
            <textarea
              className="input input-low"
              readOnly={isReadOnly}
              value={value[field]}
              onChange={({ target }) => set({ ...value, [field]: target.value })}
              onBlur={flush}
            />
          </label>
          {field === 'reason' && !isReadOnly && <Causes saving={saving} />}
        </div>
      ))}
    </div>
  )
}

const Advice = ({ row, written }: { readonly row: MonitoringRow; readonly written: Written }) => {
  const say = useSay()
  const read = isBlank(written.typed) ? undefined : readActual(written.typed)
  const isSaved = written.typed === row.typed
  if (read?.kind === 'refused')
    return (
      <p className="field-error" role="alert">
        {say(read.refusal.why)}。{say(read.refusal.remedy)}
      </p>
    )
  return (
    <>
      {isSaved && row.problem && <p className="field-error">{say(row.problem)}</p>}
      {isSaved && row.forecast && (
        <p className="small muted">{say(texts.forecast(`${decimalText(row.forecast)}${row.unit}`))}</p>
      )}
      {isSaved && row.doubt && <p className="small monitoring-warning">{say(row.doubt)}</p>}
    </>
  )
}

const Head = ({ row }: { readonly row: MonitoringRow }) => {
  const say = useSay()
  const target = targetTextOf(row)
  return (
    <div>
      <h3>{row.name}</h3>
      <p className="small muted">
        {row.level2} · {say(texts.weight(decimalText(row.weight)))}
      </p>
      {target !== '' && (
        <p className="small">
          {say(texts.target)} <strong>{target}</strong>
        </p>
      )}
    </div>
  )
}

type Props = { readonly monitoring: Monitoring; readonly row: MonitoringRow; readonly isReadOnly: boolean }

/** One indicator: its target, what was reached so far, how likely the rest is, and why not. */
export const MonitoringRowLine = ({ monitoring, row, isReadOnly }: Props) => {
  const saving = useMonitoringRow(monitoring, row)
  const { value, set, state, error, flush } = saving
  return (
    <li className="monitoring-row" id={`row-${row.indicatorId}`}>
      <Head row={row} />
      <div className="stack-s">
        <ResultInput
          row={row}
          typed={value.typed}
          isReadOnly={isReadOnly}
          onChange={(typed) => set({ ...value, typed })}
          onBlur={flush}
        />
        <Advice row={row} written={value} />
        <span className="row">
          <LightBadge light={row.light} />
          {!isReadOnly && <SaveMark state={state} />}
        </span>
      </div>
      <div className="stack-s">
        <LikelihoodField row={row} saving={saving} isReadOnly={isReadOnly} />
        <DoubtFields saving={saving} isReadOnly={isReadOnly} />
        {state === 'failed' && <ErrorNotice error={error} retry={flush} />}
        {state === 'conflict' && (
          <ConflictNotice
            onKeep={() => saving.keepMine(row.version)}
            onTake={() => saving.takeTheirs(writtenOf(row), row.version)}
          >
            {[row.typed, row.reason, row.measures].filter((text) => text !== '').join(' · ')}
          </ConflictNotice>
        )}
      </div>
    </li>
  )
}
