import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { reviewContract } from '#contract/review.ts'
import { compare, isNegative, isZero, parseDecimal, subtract, type Decimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { call } from '../../lib/call.ts'
import { pointsText } from '../../lib/money-text.ts'
import { useSay } from '../../lib/language.tsx'
import { refreshed } from '../../lib/refreshed.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConflictNotice } from '../../ui/conflict-notice.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { FindingLine } from './finding-line.tsx'
import { reviewQuery, type Review, type ReviewFinding, type ReviewRow } from './queries.ts'
import { RowResults } from './row-results.tsx'

const texts = {
  unit: words('自评', 'Unit'),
  points: (points: string) => words(`满分${points}`, `of ${points}`),
  score: (name: string) => words(`${name}复核得分`, `Reviewed score of ${name}`),
  opinion: (name: string) => words(`${name}复核意见`, `Opinion on ${name}`),
  scoreShort: words('复核得分', 'Score'),
  opinionShort: words('意见', 'Opinion'),
  computed: (points: string) => words(`按方案${points}`, `${points} by the scheme`),
  notYet: words('未复核', 'not reviewed yet'),
  agree: words('同自评', 'Agree'),
  wrong: (points: string) => words(`请填0到${points}之间的数`, `A number from 0 to ${points}`),
  why: words('与自评不同的，写明理由', 'Where it differs, say why'),
}

type Written = { readonly score: string; readonly opinion: string }
type Props = {
  readonly review: Review
  readonly row: ReviewRow
  readonly findings: readonly ReviewFinding[]
  readonly isReadOnly: boolean
}

const writtenOf = ({ ownScore, opinion }: ReviewRow): Written => ({
  score: ownScore ? pointsText(ownScore) : '',
  opinion,
})

const scoreIn = (text: string, { points }: ReviewRow): Decimal | undefined => {
  const score = parseDecimal(text)
  return score && !isNegative(score) && compare(score, points) <= 0 ? score : undefined
}

const useRow = ({ review, row }: Pick<Props, 'review' | 'row'>) => {
  const client = useQueryClient()
  const reload = (): Promise<void> => client.invalidateQueries(reviewQuery(review.id))
  const start = useMemo(() => writtenOf(row), [row])
  return useAutosave<Written>({
    name: `review ${review.id} ${review.revision} ${row.criterion}`,
    start,
    version: row.version,
    save: async ({ score, opinion }, version) => {
      const ownScore = scoreIn(score, row)
      const saved = await call(reviewContract.score, {
        params: { id: review.id, criterion: row.criterion },
        body: { opinion, ...(ownScore ? { ownScore } : {}) },
        version,
      }).catch(refreshed(reload))
      void reload()
      return saved.version
    },
  })
}

const Difference = ({ row, score }: { readonly row: ReviewRow; readonly score: Decimal | undefined }) => {
  if (!score) return undefined
  const difference = subtract(score, row.unitScore)
  if (isZero(difference)) return undefined
  const sign = isNegative(difference) ? '' : '+'
  return <Badge tone={isNegative(difference) ? 'bad' : 'good'}>{`${sign}${pointsText(difference)}`}</Badge>
}

type EditProps = { readonly row: ReviewRow; readonly saving: ReturnType<typeof useRow> }

const Reviewer = ({ row, saving }: EditProps) => {
  const say = useSay()
  const { value, set, flush } = saving
  const isWrong = value.score.trim() !== '' && !scoreIn(value.score, row)
  return (
    <div className="split-own">
      <label className="cell">
        <span className="cell-label">
          {say(texts.scoreShort)} <span className="visually-hidden">{say(texts.score(row.name))}</span>
        </span>
        <input
          className="input number"
          inputMode="decimal"
          aria-invalid={isWrong || undefined}
          value={value.score}
          onChange={({ target }) => set({ ...value, score: target.value })}
          onBlur={flush}
        />
        {isWrong && <span className="field-error">{say(texts.wrong(pointsText(row.points)))}</span>}
      </label>
      <label className="cell">
        <span className="cell-label">
          {say(texts.opinionShort)} <span className="visually-hidden">{say(texts.opinion(row.name))}</span>
        </span>
        <textarea
          className="input input-low"
          placeholder={say(texts.why)}
          value={value.opinion}
          onChange={({ target }) => set({ ...value, opinion: target.value })}
          onBlur={flush}
        />
      </label>
    </div>
  )
}

const ReadOnly = ({ row }: { readonly row: ReviewRow }) => {
  const say = useSay()
  const { ownScore, opinion } = row
  if (!ownScore && opinion === '') return <p className="muted">{say(texts.notYet)}</p>
  return (
    <div>
      {ownScore && <strong>{pointsText(ownScore)}</strong>}
      {opinion !== '' && <p className="prose">{opinion}</p>}
    </div>
  )
}

/** What the scheme gives and why, and what the unit said where it gave itself something else. */
const Reasons = ({ row: { computed, why, unitReason } }: { readonly row: ReviewRow }) => {
  const say = useSay()
  return (
    <>
      {(computed ?? why) && (
        <p className="small muted">
          {computed && say(texts.computed(pointsText(computed)))} {why && say(why)}
        </p>
      )}
      {unitReason !== '' && <p className="small returned-reason">{unitReason}</p>}
    </>
  )
}

/** A row of the score: the unit at the left, the reviewer at the right. */
export const ReviewRowLine = (props: Props) => {
  const say = useSay()
  const { row, findings, isReadOnly } = props
  const saving = useRow(props)
  const { value, set, state, error, flush } = saving
  const agree = (): void => set({ ...value, score: pointsText(row.unitScore) })
  return (
    <li className="split-row" id={`row-${row.criterion}`} tabIndex={-1} aria-label={row.name}>
      <div className="stack-s">
        <h3>{row.name}</h3>
        <p>
          {say(texts.unit)} <strong>{pointsText(row.unitScore)}</strong>{' '}
          <span className="muted">{say(texts.points(pointsText(row.points)))}</span>{' '}
          <Difference row={row} score={scoreIn(value.score, row)} />
        </p>
        <Reasons row={row} />
        <RowResults results={row.results} />
        {findings.length > 0 && (
          <ul className="stack-s">
            {findings.map((finding) => (
              <FindingLine key={finding.id} finding={finding} />
            ))}
          </ul>
        )}
      </div>
      <div className="stack-s">
        {!isReadOnly && value.score === '' && (
          <div>
            <Button data-action="agree" onClick={agree}>
              {say(texts.agree)}
            </Button>
          </div>
        )}
        {isReadOnly ? <ReadOnly row={row} /> : <Reviewer row={row} saving={saving} />}
        {!isReadOnly && <SaveMark state={state} />}
        {state === 'failed' && <ErrorNotice error={error} retry={flush} />}
        {state === 'conflict' && (
          <ConflictNotice
            onKeep={() => saving.keepMine(row.version)}
            onTake={() => saving.takeTheirs(writtenOf(row), row.version)}
          >
            {writtenOf(row).score} {row.opinion}
          </ConflictNotice>
        )}
      </div>
    </li>
  )
}
