import { qualitativeLevels } from '#domain/scheme/measure.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import type { SchemePart } from './queries.ts'
import type { Typed } from './try-draft.ts'

const texts = {
  target: words('目标值', 'Target'),
  actual: words('实际值', 'Actual'),
  level: words('完成程度', 'How far'),
  grade: words('评价', 'Judgement'),
  none: words('未填', 'left out'),
  levels: {
    achieved: words('达成', 'achieved'),
    partly: words('部分达成', 'partly'),
    missed: words('未达成', 'missed'),
  },
}

type Props = { readonly part: SchemePart; readonly typed: Typed; readonly onChange: (typed: Typed) => void }

const Choices = ({ part: { asks }, typed, onChange }: Props) => {
  const say = useSay()
  const none = { value: '', text: say(texts.none) }
  return (
    <>
      {asks?.level && (
        <SelectField
          label={texts.level}
          value={typed.level ?? ''}
          options={[none, ...qualitativeLevels.map((value) => ({ value, text: say(texts.levels[value]) }))]}
          onChange={(level) => onChange({ ...typed, level })}
        />
      )}
      {asks && asks.grades.length > 0 && (
        <SelectField
          label={texts.grade}
          value={typed.grade ?? ''}
          options={[none, ...asks.grades.map((value) => ({ value, text: value }))]}
          onChange={(grade) => onChange({ ...typed, grade })}
        />
      )}
      {asks?.checks.map(({ id, name }) => (
        <label className="row small" key={id}>
          <input
            type="checkbox"
            checked={typed.checks?.[id] ?? false}
            onChange={({ target }) => onChange({ ...typed, checks: { ...typed.checks, [id]: target.checked } })}
          />
          {say(name)}
        </label>
      ))}
    </>
  )
}

/** What a part of a scheme asks for. */
export const TryPart = (props: Props) => {
  const say = useSay()
  const { part, typed, onChange } = props
  return (
    <fieldset className="fieldset stack-s">
      <legend>{say(part.name)}</legend>
      {part.asks?.figures && (
        <div className="field-pair">
          <TextField
            label={texts.target}
            inputMode="decimal"
            value={typed.target ?? ''}
            onChange={(target) => onChange({ ...typed, target })}
          />
          <TextField
            label={texts.actual}
            inputMode="decimal"
            value={typed.actual ?? ''}
            onChange={(actual) => onChange({ ...typed, actual })}
          />
        </div>
      )}
      <Choices {...props} />
    </fieldset>
  )
}
