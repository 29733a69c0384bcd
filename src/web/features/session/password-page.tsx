import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, Navigate, useNavigate } from 'react-router'
import { sessionContract } from '#contract/session.ts'
import { words } from '#domain/words/words.ts'
import { errorOf } from '../../lib/api-error.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Entrance } from './entrance.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { meQuery, type Me } from './queries.ts'

const texts = {
  change: words('修改密码', 'Change my password'),
  choose: words('设置密码', 'Choose a password'),
  given: words(
    '现在的密码是别人设置的，请先换成自己的。',
    'Your present password was set by somebody else; choose your own first.',
  ),
  old: words('现在的密码', 'Present password'),
  save: words('保存新密码', 'Save the new password'),
  saved: words('密码已修改，其他设备上的登录已退出', 'The password is changed; other devices are signed out'),
  chosen: words('密码已设置，请登录', 'The password is set, please sign in'),
  home: words('返回首页', 'Back to the first page'),
  missing: words('请填写', 'Please fill this in'),
}

type FieldProps = {
  readonly label: string
  readonly error: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

const SecretField = ({ label, error, value, onChange }: FieldProps) => (
  <Field label={label} error={error}>
    {(wired) => (
      <input
        {...wired}
        className="input input-large"
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
)

/** By a one-time link: its secret stands behind the # and is shown to nobody. */
const ChooseByLink = ({ token }: { readonly token: string }) => {
  const say = useSay()
  const toast = useToast()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const choose = useMutation({
    mutationFn: () => call(sessionContract.choosePassword, { body: { token, password } }),
    onSuccess: async () => {
      toast(say(texts.chosen))
      await navigate('/sign-in', { replace: true })
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (password !== '') choose.mutate()
  }
  return (
    <Entrance title={say(texts.choose)}>
      <form className="stack" onSubmit={submit} noValidate>
        {choose.error && <ErrorNotice error={choose.error} />}
        <NewPasswordField value={password} onChange={setPassword} />
        <Button type="submit" look="primary" isLarge isBusy={choose.isPending}>
          {say(texts.save)}
        </Button>
      </form>
    </Entrance>
  )
}

const useChange = (old: string, fresh: string) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => call(sessionContract.changePassword, { body: { old, fresh } }),
    onSuccess: async () => {
      toast(say(texts.saved))
      await client.invalidateQueries(meQuery)
      await navigate('/', { replace: true })
    },
  })
}

const ChangeOwn = ({ me: { person, mustChangePassword: isForced } }: { readonly me: Me }) => {
  const say = useSay()
  const [[old, fresh], setBoth] = useState<readonly [string, string]>(['', ''])
  const [isTried, setTried] = useState(false)
  const change = useChange(old, fresh)
  const about = [person?.name ?? '', person?.login ?? '', person?.email ?? ''].filter((text) => text !== '')
  const place = change.error ? errorOf(change.error).place : undefined
  const missing = (value: string): string | undefined => (isTried && value === '' ? say(texts.missing) : undefined)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (old !== '' && fresh !== '' && !change.isPending) change.mutate()
  }
  return (
    <Entrance title={say(isForced ? texts.choose : texts.change)}>
      {isForced && <Notice tone="warn">{say(texts.given)}</Notice>}
      <form className="stack" onSubmit={submit} noValidate>
        {change.error && <ErrorNotice error={change.error} />}
        <SecretField
          label={say(texts.old)}
          error={missing(old) ?? (place === 'old' ? say(errorOf(change.error).why) : undefined)}
          value={old}
          onChange={(value) => setBoth([value, fresh])}
        />
        <NewPasswordField
          value={fresh}
          about={about}
          error={missing(fresh)}
          onChange={(value) => setBoth([old, value])}
        />
        <Button type="submit" look="primary" isLarge isBusy={change.isPending}>
          {say(texts.save)}
        </Button>
        {!isForced && <Link to="/">{say(texts.home)}</Link>}
      </form>
    </Entrance>
  )
}

/** Choosing a password: by a link somebody gave, or one’s own anew. */
export const PasswordPage = () => {
  const [token] = useState(() => location.hash.slice(1))
  const { data: me } = useQuery({ ...meQuery, enabled: token === '' })
  if (token !== '') return <ChooseByLink token={token} />
  if (!me) return <Loading />
  if (!me.person) return <Navigate to="/sign-in" replace />
  return <ChangeOwn me={me} />
}
