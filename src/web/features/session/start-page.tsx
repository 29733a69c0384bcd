import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { sessionContract } from '#contract/session.ts'
import { passwordFlaws } from '#domain/password/password-policy.ts'
import { words } from '#domain/words/words.ts'
import { errorOf } from '../../lib/api-error.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { Entrance } from './entrance.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { meQuery, waysQuery } from './queries.ts'
import { bureauOf, flawsOf, type StartDraft } from './start-draft.ts'

const texts = {
  title: words('首次启用', 'First start'),
  lead: words(
    '登记本区（县）和系统管理员，约一分钟。之后再从 Excel 粘贴单位和人员。',
    'Enter the division and its administrator, in about a minute; organisations and people are pasted afterwards.',
  ),
  code: words('首次启动码', 'Code of the first start'),
  codeHint: words('印在启动服务的窗口里，用一次即失效', 'Printed in the window that started the server; good once'),
  where: words('区划', 'Division'),
  division: words('区（县）名称', 'Name of the county or district'),
  divisionHint: words('例如：青溪区', 'for example: Qingxi district'),
  areaCode: words('区划代码（9 位）', 'Code of the division (9 digits)'),
  areaHint: words(
    '县级代码 6 位后加 000，用于数据交换；以后不能修改',
    'The 6 digits of the county and 000, used for exchange; it cannot be changed later',
  ),
  bureau: words('财政局名称', 'Name of the finance bureau'),
  who: words('系统管理员', 'Administrator'),
  name: words('姓名', 'Name'),
  login: words('登录名', 'Login'),
  email: words('邮箱（可不填）', 'Mail address (may be left out)'),
  start: words('启用', 'Start'),
}

const empty: StartDraft = {
  code: '',
  areaCode: '',
  division: '',
  bureau: '',
  name: '',
  login: '',
  email: '',
  password: '',
}

const useStart = (draft: StartDraft) => {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { code, areaCode, division, name, login, email, password } = draft
  return useMutation({
    mutationFn: () =>
      call(sessionContract.firstStart, {
        body: {
          code: code.trim(),
          division: { code: areaCode.trim(), name: division.trim() },
          bureau: { name: bureauOf(draft) },
          admin: {
            name: name.trim(),
            login: login.trim(),
            password,
            ...(email.trim() === '' ? {} : { email: email.trim() }),
          },
        },
      }),
    onSuccess: async () => {
      await client.fetchQuery({ ...meQuery, staleTime: 0 })
      await navigate('/set-up', { replace: true })
      await client.invalidateQueries()
    },
  })
}

const StartForm = () => {
  const say = useSay()
  const [draft, setDraft] = useState<StartDraft>({ ...empty, code: location.hash.slice(1) })
  const [isTried, setTried] = useState(false)
  const start = useStart(draft)
  const flaws = flawsOf(draft)
  const place = start.error ? errorOf(start.error).place : undefined
  const about = [draft.name, draft.login, draft.email, bureauOf(draft)].filter((text) => text !== '')
  const field = (key: keyof StartDraft) => ({
    value: draft[key],
    flaw: isTried ? flaws[key] : undefined,
    onChange: (value: string) => setDraft({ ...draft, [key]: value }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const isSound = Object.keys(flaws).length === 0 && passwordFlaws(draft.password, about).length === 0
    if (isSound && !start.isPending) start.mutate()
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {start.error && <ErrorNotice error={start.error} />}
      <TextField label={texts.code} hint={texts.codeHint} {...field('code')} />
      <fieldset className="fieldset stack">
        <legend>{say(texts.where)}</legend>
        <div className="field-pair">
          <TextField label={texts.division} hint={texts.divisionHint} {...field('division')} />
          <TextField label={texts.areaCode} hint={texts.areaHint} inputMode="numeric" {...field('areaCode')} />
        </div>
        <TextField label={texts.bureau} {...field('bureau')} value={draft.bureau || bureauOf(draft)} />
      </fieldset>
      <fieldset className="fieldset stack">
        <legend>{say(texts.who)}</legend>
        <div className="field-pair">
          <TextField label={texts.name} {...field('name')} />
          <TextField label={texts.login} {...field('login')} />
        </div>
        <TextField label={texts.email} {...field('email')} />
        <NewPasswordField
          about={about}
          error={isTried && flaws.password ? say(flaws.password) : undefined}
          {...(place === 'password' && start.error ? { error: say(errorOf(start.error).why) } : {})}
          value={draft.password}
          onChange={(password) => setDraft({ ...draft, password })}
        />
      </fieldset>
      <Button type="submit" look="primary" isLarge isBusy={start.isPending}>
        {say(texts.start)}
      </Button>
    </form>
  )
}

/** An empty store: who has the code sets it up. */
export const StartPage = () => {
  const say = useSay()
  const { data: ways, error, refetch } = useQuery(waysQuery)
  useEffect(() => {
    document.title = `${say(texts.title)} · ${say(words('绩衡', 'Jiheng'))}`
  }, [say])
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!ways) return <Loading />
  if (!ways.isFirstStart) return <Navigate to="/" replace />
  return (
    <Entrance title={say(texts.title)} lead={say(texts.lead)} isWide>
      <StartForm />
    </Entrance>
  )
}
