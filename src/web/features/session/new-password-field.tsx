import { useId } from 'react'
import { passwordFlaws, shortestPassword } from '#domain/password/password-policy.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'

const texts = {
  fresh: words('新密码', 'New password'),
  hint: words(
    `至少 ${shortestPassword} 个字符。几个不相干的词连成一句，好记也难猜；不要求大小写和符号，也不会过期。`,
    `At least ${shortestPassword} characters. A few unrelated words are easy to keep and hard to guess; no rules about signs, and it does not expire.`,
  ),
  fine: words('可以使用', 'this will do'),
}

type Props = {
  readonly label?: string
  readonly value: string
  /** Login, name, mail and the like: a password that has them in it is guessed first. */
  readonly about?: readonly string[]
  readonly error?: string | undefined
  readonly onChange: (value: string) => void
}

/** A password that is chosen: what stands against it is told while typing, by the rules the server goes by. */
export const NewPasswordField = ({ label, value, about = [], error, onChange }: Props) => {
  const say = useSay()
  const adviceId = useId()
  const flaws = value === '' ? [] : passwordFlaws(value, about)
  return (
    <div className="stack-s">
      <Field label={label ?? say(texts.fresh)} hint={say(texts.hint)} error={error}>
        {(wired) => (
          <input
            {...wired}
            aria-describedby={[wired['aria-describedby'], adviceId].filter(Boolean).join(' ')}
            className="input input-large"
            type="password"
            autoComplete="new-password"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <div id={adviceId} className="password-advice" role="status" data-fine={value !== '' && flaws.length === 0}>
        {value !== '' && flaws.length === 0 && (
          <>
            <Icon name="check" /> {say(texts.fine)}
          </>
        )}
        {flaws.map(({ kind, what }) => (
          <div key={kind}>{say(what)}</div>
        ))}
      </div>
    </div>
  )
}
