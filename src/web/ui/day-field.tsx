import type { Words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Field } from './field.tsx'

type Props = {
  readonly label: Words
  readonly hint?: Words
  readonly flaw?: Words | undefined
  /** 2026-03-02, or nothing. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A day, by the browser’s own calendar. */
export const DayField = ({ label, hint, flaw, value, onChange }: Props) => {
  const say = useSay()
  return (
    <Field label={say(label)} error={flaw && say(flaw)} {...(hint ? { hint: say(hint) } : {})}>
      {(wired) => (
        <input
          {...wired}
          className="input"
          type="date"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
