import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { apiTokenContract } from '#contract/api-token.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { TokenDialog } from './token-dialog.tsx'

const texts = {
  heading: words('程序令牌', 'Tokens of my programs'),
  about: words(
    '给自己的程序或表格工具调用接口用，权限不超过您本人，随时可停用。',
    'For programs of your own; a token never may more than you, and can be revoked at any time.',
  ),
  add: words('签发令牌', 'Issue a token'),
  name: words('用途', 'For'),
  verbs: words('权限', 'Rights'),
  used: words('最近使用', 'Last used'),
  never: words('未用过', 'never'),
  until: words('到期', 'Ends'),
  revoke: words('停用', 'Revoke'),
  none: words('没有令牌。', 'No tokens.'),
  docs: words('接口说明', 'The API'),
  action: words('办理', 'Action'),
}

export const tokensQuery = {
  queryKey: ['api-tokens'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => call(apiTokenContract.list, {}, { signal }),
}

const Table = () => {
  const { say, language } = useLanguage()
  const client = useQueryClient()
  const { data, error } = useQuery(tokensQuery)
  const revoke = useMutation({
    mutationFn: (id: string) => call(apiTokenContract.revoke, { params: { id } }),
    onSuccess: () => client.invalidateQueries(tokensQuery),
  })
  const trouble = error ?? revoke.error
  if (trouble) return <ErrorNotice error={trouble} />
  if (data?.items.length === 0) return <p className="card-text muted">{say(texts.none)}</p>
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          {[texts.name, texts.verbs, texts.used, texts.until, texts.action].map((head) => (
            <th scope="col" key={head.zh}>
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(data?.items ?? []).map(({ id, name, verbs, usedAt, expiresAt }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={say(texts.verbs)}>{verbs.length}</td>
            <td data-label={say(texts.used)}>{usedAt ? dayText(dayOf(usedAt), language) : say(texts.never)}</td>
            <td data-label={say(texts.until)}>{dayText(dayOf(expiresAt), language)}</td>
            <td>
              <Button look="danger" isBusy={revoke.isPending} onClick={() => revoke.mutate(id)}>
                {say(texts.revoke)}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The tokens of the person’s own programs. */
export const TokensCard = () => {
  const { say } = useLanguage()
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="card card-flush" aria-labelledby="tokens-heading">
      <div className="card-head">
        <div className="grow">
          <h2 id="tokens-heading">{say(texts.heading)}</h2>
          <p className="small muted">{say(texts.about)}</p>
          <a className="small" href="/api/docs">
            {say(texts.docs)}
          </a>
        </div>
        <Button icon="plus" onClick={() => setAdding(true)}>
          {say(texts.add)}
        </Button>
      </div>
      <Table />
      {isAdding && <TokenDialog onClose={() => setAdding(false)} />}
    </section>
  )
}
