import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { sessionContract } from '#contract/session.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'

const texts = {
  login: words('账号', 'Login'),
  password: words('密码', 'Password'),
  show: words('显示密码', 'Show the password'),
  signIn: words('登录', 'Sign in'),
  loginMissing: words('请输入账号', 'Enter your login'),
  passwordMissing: words('请输入密码', 'Enter your password'),
}

type Props = { readonly login?: string | undefined; readonly onDone: (person: string) => void }

/** Login and password; what is missing is said at the field, what is wrong above. */
export const PasswordForm = ({ login: known = '', onDone }: Props) => {
  const say = useSay()
  const [login, setLogin] = useState(known)
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const [isShown, setShown] = useState(false)
  const enter = useMutation({
    mutationFn: () => call(sessionContract.signIn, { body: { login: login.trim(), password } }),
    onSuccess: ({ person }) => onDone(person),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (login.trim() !== '' && password !== '' && !enter.isPending) enter.mutate()
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {enter.error && <ErrorNotice error={enter.error} />}
      <Field label={say(texts.login)} error={isTried && login.trim() === '' ? say(texts.loginMissing) : undefined}>
        {(wired) => (
          <input
            {...wired}
            className="input input-large"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={({ target }) => setLogin(target.value)}
          />
        )}
      </Field>
      <Field label={say(texts.password)} error={isTried && password === '' ? say(texts.passwordMissing) : undefined}>
        {(wired) => (
          <input
            {...wired}
            className="input input-large"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        )}
      </Field>
      <label className="row small">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {say(texts.show)}
      </label>
      <Button type="submit" look="primary" isLarge isBusy={enter.isPending}>
        {say(texts.signIn)}
      </Button>
    </form>
  )
}
