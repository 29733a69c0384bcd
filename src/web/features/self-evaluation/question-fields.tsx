import type { ReactNode } from 'react'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { answers, flawsAt, NumberField, YesNo, type Props } from './question-answers.tsx'
import type { Whole } from './queries.ts'

const texts = {
  coefficient: words('难度系数', 'Coefficient'),
  yes: words('是', 'Yes'),
  no: words('否', 'No'),
  assumed: (yes: string) => words(`未回答时按“${yes}”`, `taken as “${yes}” where not answered`),
}

const Flaws = ({ whole, field }: { readonly whole: Whole; readonly field: string }) => {
  const say = useSay()
  return flawsAt(whole, field).map(({ path, message, remedy }) => (
    <p className="field-error" key={`${path} ${message.zh}`}>
      {say(message)}；{say(remedy)}
    </p>
  ))
}

const Line = (of: { readonly name: Words; readonly note?: Words | undefined; readonly children: ReactNode }) => {
  const say = useSay()
  return (
    <li className="question">
      <div>
        <span className="question-name">{say(of.name)}</span>
        {of.note && <p className="small muted">{say(of.note)}</p>}
      </div>
      <div className="stack-s">{of.children}</div>
    </li>
  )
}

const Facts = ({ whole, saving, isReadOnly }: Props) => {
  const say = useSay()
  const { value, set } = saving
  return whole.questions.facts.map(({ fact, about, assumed }) => {
    const choose = (holds: boolean | undefined): void => {
      const { [fact]: _before, ...rest } = value.facts
      set({ ...value, facts: holds === undefined ? rest : { ...rest, [fact]: holds } })
    }
    return (
      <Line key={fact} name={about} note={texts.assumed(say(assumed ? texts.yes : texts.no))}>
        <YesNo label={say(about)} value={value.facts[fact]} isReadOnly={isReadOnly} onChange={choose} />
      </Line>
    )
  })
}

type CountOf = {
  readonly field: string
  readonly name: Words
  readonly typed: string
  readonly onChange: (typed: string) => void
}

const CountLine = ({ whole, saving, isReadOnly, field, name, typed, onChange }: Props & CountOf) => {
  const say = useSay()
  return (
    <Line name={name}>
      <NumberField
        label={say(name)}
        value={typed}
        isReadOnly={isReadOnly}
        isInvalid={flawsAt(whole, field).length > 0}
        onChange={onChange}
        onBlur={saving.flush}
      />
      <Flaws whole={whole} field={field} />
    </Line>
  )
}

const Counts = (props: Props) => {
  const { value, set } = props.saving
  const { counts, usesCoefficient } = props.whole.questions
  return (
    <>
      {counts.map(({ id, name }) => (
        <CountLine
          {...props}
          key={id}
          field={id}
          name={name}
          typed={value.counts[id] ?? ''}
          onChange={(typed) => set({ ...value, counts: { ...value.counts, [id]: typed } })}
        />
      ))}
      {usesCoefficient && (
        <CountLine
          {...props}
          field="coefficient"
          name={texts.coefficient}
          typed={value.coefficient}
          onChange={(coefficient) => set({ ...value, coefficient })}
        />
      )}
    </>
  )
}

/** One line a question, with the control its answer takes and what is wrong with it beneath. */
export const QuestionFields = (props: Props) => (
  <ul className="questions">
    {props.whole.questions.criteria.map((question) => {
      const Answer = answers[question.answer]
      return (
        <Line key={question.criterion} name={question.name} note={question.note}>
          <Answer {...props} question={question} />
          <Flaws whole={props.whole} field={question.criterion} />
        </Line>
      )
    })}
    <Facts {...props} />
    <Counts {...props} />
  </ul>
)
