import { idsOf } from '#domain/words/ids-of.ts'
import { resultLevelTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import type { PartRow } from './queries.ts'

const texts = {
  grade: words('完成等级', 'Grade'),
  result: words('实际完成值', 'Result'),
}

const levels = idsOf(resultLevelTerms)

type Props = {
  readonly row: Pick<PartRow, 'indicatorId' | 'comparator' | 'target' | 'unit'>
  readonly typed: string
  readonly isReadOnly: boolean
  readonly onChange: (typed: string) => void
  readonly onBlur: () => void
}

/** Closed grades: what is kept is the Chinese name, as it is printed in the form. */
const Grades = ({ row, typed, isReadOnly, onChange }: Props) => {
  const say = useSay()
  return (
    <fieldset className="grades">
      <legend className="cell-label">{say(texts.grade)}</legend>
      {levels.map((level) => (
        <label key={level} className="grade">
          <input
            type="radio"
            name={`grade-${row.indicatorId}`}
            disabled={isReadOnly}
            checked={typed === resultLevelTerms[level].zh}
            onChange={() => onChange(resultLevelTerms[level].zh)}
          />
          {say(resultLevelTerms[level])}
        </label>
      ))}
    </fieldset>
  )
}

const withoutUnit = (typed: string, unit: string): string =>
  unit !== '' && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed

/** Only the figure is typed; the unit of the indicator is added. Anything else stays as it was written. */
export const withUnit = (text: string, unit: string): string =>
  unit !== '' && /^[+-]?[\d,，]*\.?\d+$/u.test(text.trim()) ? `${text.trim()}${unit}` : text

/** A number pad with the unit beside it, or the closed grades. */
export const ResultInput = (props: Props) => {
  const say = useSay()
  const { row, typed, isReadOnly, onChange, onBlur } = props
  if (row.comparator === 'qualitative' || !row.target) return <Grades {...props} />
  return (
    <label className="cell">
      <span className="cell-label">{say(texts.result)}</span>
      <span className="result">
        <input
          className="input input-large number"
          inputMode="decimal"
          readOnly={isReadOnly}
          value={withoutUnit(typed, row.unit)}
          onChange={({ target }) => onChange(withUnit(target.value, row.unit))}
          onBlur={onBlur}
        />
        <span className="result-unit">{row.unit}</span>
      </span>
    </label>
  )
}
