import { words } from '#domain/words/words.ts'
import type { Autosave } from '../../lib/autosave.ts'
import { useSay } from '../../lib/language.tsx'
import type { InputForm } from './input-form.ts'
import type { Whole } from './queries.ts'

const texts = {
  none: words('未回答', 'Not answered'),
  share: words('评判得分比例（%）', 'Judged share (%)'),
  target: words('目标或标准', 'Target or standard'),
  actual: words('实际', 'Actual'),
  yes: words('是', 'Yes'),
  no: words('否', 'No'),
  of: (field: string, name: string) => words(`${field}：${name}`, `${field}: ${name}`),
}

/** Problems of what was saved, by the part of the path that names the field. */
export const flawsAt = ({ inputProblems }: Whole, field: string): Whole['inputProblems'] =>
  inputProblems.filter(({ path }) => path.split(/[.[\]'"]+/u).includes(field))

/** The fields of a self-evaluation as they are answered and saved. */
export type Props = {
  readonly whole: Whole
  readonly saving: Autosave<InputForm>
  readonly isReadOnly: boolean
}
type Question = Whole['questions']['criteria'][number]
type QuestionProps = Props & { readonly question: Question }

/** A number as it is typed. */
export const NumberField = (of: {
  readonly label: string
  readonly value: string
  readonly isReadOnly: boolean
  readonly isInvalid: boolean
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}) => (
  <input
    className="input number input-number"
    inputMode="decimal"
    aria-label={of.label}
    aria-invalid={of.isInvalid || undefined}
    readOnly={of.isReadOnly}
    value={of.value}
    onChange={({ target }) => of.onChange(target.value)}
    onBlur={of.onBlur}
  />
)

const Grade = ({ question: { criterion, name, choices }, saving, isReadOnly }: QuestionProps) => {
  const say = useSay()
  const { value, set } = saving
  return (
    <select
      className="input input-inline"
      aria-label={say(name)}
      disabled={isReadOnly}
      value={value.grades[criterion] ?? ''}
      onChange={({ target }) => set({ ...value, grades: { ...value.grades, [criterion]: target.value } })}
    >
      <option value="">{say(texts.none)}</option>
      {choices.map(({ id, name: choice }) => (
        <option key={id} value={id}>
          {say(choice)}
        </option>
      ))}
    </select>
  )
}

const Checks = ({ question: { criterion, choices }, saving, isReadOnly }: QuestionProps) => {
  const say = useSay()
  const { value, set } = saving
  const own = value.checks[criterion] ?? {}
  const choose = (id: string, holds: boolean | undefined): void => {
    const { [id]: _before, ...rest } = own
    const next = holds === undefined ? rest : { ...rest, [id]: holds }
    set({ ...value, checks: { ...value.checks, [criterion]: next } })
  }
  return (
    <ul className="check-points">
      {choices.map(({ id, name }) => (
        <li className="row-apart" key={id}>
          <span>{say(name)}</span>
          <YesNo label={say(name)} value={own[id]} isReadOnly={isReadOnly} onChange={(holds) => choose(id, holds)} />
        </li>
      ))}
    </ul>
  )
}

/** Yes, no, or not answered. */
export const YesNo = (of: {
  readonly label: string
  readonly value: boolean | undefined
  readonly isReadOnly: boolean
  readonly onChange: (value: boolean | undefined) => void
}) => {
  const say = useSay()
  const choices = [
    [true, texts.yes],
    [false, texts.no],
  ] as const
  return (
    <div className="choice" role="group" aria-label={of.label}>
      {choices.map(([holds, text]) => (
        <button
          key={text.en}
          type="button"
          className="choice-item"
          disabled={of.isReadOnly}
          aria-pressed={of.value === holds}
          onClick={() => of.onChange(of.value === holds ? undefined : holds)}
        >
          {say(text)}
        </button>
      ))}
    </div>
  )
}

const Figures = ({ question: { criterion, name }, saving, isReadOnly, whole }: QuestionProps) => {
  const say = useSay()
  const { value, set, flush } = saving
  const isInvalid = flawsAt(whole, criterion).length > 0
  const fields = [
    ['targets', texts.target],
    ['actuals', texts.actual],
  ] as const
  return (
    <span className="row">
      {fields.map(([field, text]) => (
        <label className="row small" key={field}>
          {say(text)}
          <NumberField
            label={say(texts.of(say(text), say(name)))}
            value={value[field][criterion] ?? ''}
            isReadOnly={isReadOnly}
            isInvalid={isInvalid}
            onChange={(typed) => set({ ...value, [field]: { ...value[field], [criterion]: typed } })}
            onBlur={flush}
          />
        </label>
      ))}
    </span>
  )
}

const Share = ({ question: { criterion, name }, saving, isReadOnly, whole }: QuestionProps) => {
  const say = useSay()
  const { value, set, flush } = saving
  return (
    <label className="row small">
      {say(texts.share)}
      <NumberField
        label={say(texts.of(say(texts.share), say(name)))}
        value={value.shares[criterion] ?? ''}
        isReadOnly={isReadOnly}
        isInvalid={flawsAt(whole, criterion).length > 0}
        onChange={(typed) => set({ ...value, shares: { ...value.shares, [criterion]: typed } })}
        onBlur={flush}
      />
    </label>
  )
}

/** The control each kind of answer takes. */
export const answers = { grade: Grade, checks: Checks, figures: Figures, judged: Share } as const
