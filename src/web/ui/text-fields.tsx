import type { Words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Field } from './field.tsx'

type Common = {
  readonly label: Words
  readonly hint?: Words
  readonly flaw?: Words | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

const shown = ({ hint, flaw }: Common, say: (text: Words) => string) => ({
  ...(hint ? { hint: say(hint) } : {}),
  error: flaw && say(flaw),
})

/** One line of text. */
export const TextField = (props: Common & { readonly inputMode?: 'numeric' | 'decimal' }) => {
  const say = useSay()
  const { label, value, onChange, inputMode } = props
  return (
    <Field label={say(label)} {...shown(props, say)}>
      {(wired) => (
        <input
          {...wired}
          className="input"
          inputMode={inputMode}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

/** One of a closed set. */
export const SelectField = (
  props: Common & { readonly options: readonly { readonly value: string; readonly text: string }[] },
) => {
  const say = useSay()
  const { label, value, onChange, options } = props
  return (
    <Field label={say(label)} {...shown(props, say)}>
      {(wired) => (
        <select {...wired} className="input" value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
