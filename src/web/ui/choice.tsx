import type { Words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'

type Props<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly text: Words }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, all of them in sight. */
export const Choice = <Value extends string>({ label, value, options, onChange }: Props<Value>) => {
  const say = useSay()
  return (
    <div className="choice" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="choice-item"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {say(option.text)}
        </button>
      ))}
    </div>
  )
}
