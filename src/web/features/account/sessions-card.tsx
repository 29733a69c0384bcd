import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionContract } from '#contract/session.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'

const texts = {
  heading: words('登录过的地方', 'Where I am signed in'),
  all: words('全部退出', 'Sign out everywhere'),
  about: words(
    '所有设备上的登录都结束，包括这里。没保存的内容会留在页面上。',
    'Ends every session, this one as well. What is not saved yet stays in its page.',
  ),
  here: words('当前', 'this one'),
  viewing: words('代为查看', 'viewing'),
  since: words('登录于', 'Signed in'),
  seen: words('最近使用', 'Last used'),
  until: words('到期', 'Ends'),
  end: words('退出', 'Sign out'),
  state: words('状态', 'State'),
}

const sessionsQuery = {
  queryKey: ['sessions'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => call(sessionContract.list, {}, { signal }),
}

const SignOutAll = () => {
  const { say } = useLanguage()
  const client = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const endAll = useMutation({
    mutationFn: () => call(sessionContract.endAll, {}),
    onSuccess: () => client.resetQueries(),
  })
  return (
    <>
      <Button look="danger" onClick={() => setAsked(true)}>
        {say(texts.all)}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={say(texts.all)}
          isDanger
          isBusy={endAll.isPending}
          error={endAll.error}
          onConfirm={() => endAll.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{say(texts.about)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** Every session of the person; each can be ended. */
export const SessionsCard = () => {
  const { say, language } = useLanguage()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (id: string) => call(sessionContract.end, { params: { id } }),
    onSuccess: () => client.invalidateQueries(sessionsQuery),
  })
  const trouble = error ?? end.error
  return (
    <section className="card card-flush" aria-labelledby="sessions-heading">
      <div className="card-head">
        <h2 id="sessions-heading">{say(texts.heading)}</h2>
        <SignOutAll />
      </div>
      {trouble && <ErrorNotice error={trouble} retry={() => void refetch()} />}
      <table className="table table-cards">
        <thead>
          <tr>
            {[texts.since, texts.seen, texts.until, texts.state].map((head) => (
              <th scope="col" key={head.zh}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(data?.items ?? []).map(({ id, createdAt, seenAt, expiresAt, isCurrent, isViewing }) => (
            <tr key={id}>
              <th scope="row">{momentText(createdAt, language)}</th>
              <td data-label={say(texts.seen)}>{momentText(seenAt, language)}</td>
              <td data-label={say(texts.until)}>{momentText(expiresAt, language)}</td>
              <td>
                {isViewing && <Badge tone="warn">{say(texts.viewing)}</Badge>}{' '}
                {isCurrent ? (
                  <Badge tone="good">{say(texts.here)}</Badge>
                ) : (
                  <Button isBusy={end.isPending} onClick={() => end.mutate(id)}>
                    {say(texts.end)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
