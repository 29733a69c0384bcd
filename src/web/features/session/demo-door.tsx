import { useMutation } from '@tanstack/react-query'
import { sessionContract } from '#contract/session.ts'
import { words } from '#domain/words/words.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'

const texts = {
  heading: words('演示账号，点一下就进入', 'Accounts of the demonstration: one click'),
  about: words(
    '数据都是虚构的，只有这台电脑能打开。每个角色看到的内容不同，可退出后换一个。',
    'All data are made up, and only this computer reaches them. Each role sees something else; sign out and try another.',
  ),
}

type Demo = NonNullable<AnswerOf<typeof sessionContract.ways>['demo']>

/** The public accounts of the made district. */
export const DemoDoor = ({ demo, onDone }: { readonly demo: Demo; readonly onDone: () => void }) => {
  const say = useSay()
  const enter = useMutation({
    mutationFn: (login: string) => call(sessionContract.signIn, { body: { login, password: demo.password } }),
    onSuccess: onDone,
  })
  return (
    <section className="demo-door stack-s" aria-labelledby="demo-heading">
      <h2 id="demo-heading">{say(texts.heading)}</h2>
      <p className="small muted">{say(texts.about)}</p>
      {enter.error && <ErrorNotice error={enter.error} />}
      <ul className="demo-accounts">
        {demo.accounts.map(({ login, name, role, organisation, see }) => (
          <li key={login}>
            <button
              type="button"
              className="demo-account"
              aria-disabled={enter.isPending || undefined}
              onClick={() => !enter.isPending && enter.mutate(login)}
            >
              <span className="row-apart">
                <strong>{say(role)}</strong>
                <span className="small muted">{name}</span>
              </span>
              <span className="small">{organisation}</span>
              <span className="small muted">{say(see)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
