import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { useToast } from '../lib/toast.tsx'
import { Button } from './button.tsx'
import { Field } from './field.tsx'

const texts = { copy: words('复制', 'Copy'), copied: words('已复制', 'Copied') }

/** A text to be handed on: a link, a token. */
export const CopyField = ({ label, value }: { readonly label: string; readonly value: string }) => {
  const say = useSay()
  const toast = useToast()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value)
    toast(say(texts.copied))
  }
  return (
    <div className="copy-field">
      <Field label={label}>
        {(wired) => (
          <input {...wired} className="input" readOnly value={value} onFocus={({ target }) => target.select()} />
        )}
      </Field>
      <Button onClick={() => void copy()}>{say(texts.copy)}</Button>
    </div>
  )
}
