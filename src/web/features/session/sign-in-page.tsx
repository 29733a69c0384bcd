import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { sessionContract } from '#contract/session.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { DemoDoor } from './demo-door.tsx'
import { Entrance } from './entrance.tsx'
import { PasswordForm } from './password-form.tsx'
import { meQuery, waysQuery } from './queries.ts'
import { Refused } from './refused.tsx'

const texts = {
  title: words('登录', 'Sign in'),
  lead: (division: string) => words(`${division}预算绩效管理`, `Budget performance of ${division}`),
  forgotten: words(
    '忘记密码？请本单位管理员发一个重设链接。',
    'Forgot it? Ask your administrator for a link to choose a new one.',
  ),
  provider: (name: string) => words(`用${name}登录`, `Sign in with ${name}`),
  open: words('查看已公开的绩效信息', 'Read what was published'),
}

/** Only a page of ours: an address from outside is no place to be sent to. */
const safePlace = (to: string | null): string => (to !== null && /^\/(?![/\\])/u.test(to) ? to : '/')

const ByProvider = ({ name, to }: { readonly name: string; readonly to: string }) => {
  const say = useSay()
  const start = useMutation({
    mutationFn: () => call(sessionContract.startOidc, { body: { returnTo: to } }),
    onSuccess: ({ url }) => location.assign(url),
  })
  return (
    <>
      {start.error && <ErrorNotice error={start.error} />}
      <Button isLarge isBusy={start.isPending} onClick={() => start.mutate()}>
        {say(texts.provider(name))}
      </Button>
    </>
  )
}

export const SignInPage = () => {
  const say = useSay()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const to = safePlace(search.get('to'))
  const { data: ways } = useQuery(waysQuery)
  const { data: me } = useQuery(meQuery)
  useEffect(() => {
    document.title = `${say(texts.title)} · ${say(words('绩衡', 'Jiheng'))}`
  }, [say])
  const done = async (): Promise<void> => {
    await client.invalidateQueries(meQuery)
    await navigate(to, { replace: true })
  }
  if (ways?.isFirstStart) return <Navigate to="/start" replace />
  if (me?.person) return <Navigate to={to} replace />
  return (
    <Entrance
      title={say(texts.title)}
      isWide={ways?.demo !== undefined}
      {...(me ? { lead: say(texts.lead(me.division.name)) } : {})}
    >
      <Refused kind={search.get('refused')} />
      <div className="stack entrance-form">
        <PasswordForm onDone={() => void done()} />
        {ways?.oidc && <ByProvider name={ways.oidc.name} to={to} />}
        <p className="small muted">{say(texts.forgotten)}</p>
        <p className="small">
          <a href="/public">{say(texts.open)}</a>
        </p>
      </div>
      {ways?.demo && <DemoDoor demo={ways.demo} onDone={() => void done()} />}
    </Entrance>
  )
}
