import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { words } from '#domain/words/words.ts'
import { PasswordForm } from '../features/session/password-form.tsx'
import { meQuery, useMe } from '../features/session/queries.ts'
import { useSay } from '../lib/language.tsx'
import { gateRefusal, openGate, subscribeGate } from '../lib/session-gate.ts'
import { Dialog } from '../ui/dialog.tsx'

const texts = {
  title: words('登录已失效，请重新登录', 'The session has ended, please sign in again'),
  kept: words(
    '页面上填写的内容都还在，登录后继续保存。',
    'Everything you typed is still here and is saved once you are in.',
  ),
}

/** Signs in over the page: what was typed stays, and the calls that waited are done. */
export const SessionDialog = () => {
  const say = useSay()
  const client = useQueryClient()
  const me = useMe()
  const refusal = useSyncExternalStore(subscribeGate, gateRefusal)
  if (!refusal) return undefined
  const done = async (person: string): Promise<void> => {
    // Somebody else at the same screen starts afresh: what waited was not theirs.
    if (person !== me.person?.id) return location.assign('/')
    openGate()
    await client.invalidateQueries(meQuery)
  }
  return (
    <Dialog title={say(texts.title)}>
      <p>{say(texts.kept)}</p>
      <PasswordForm login={me.person?.login} onDone={(person) => void done(person)} />
    </Dialog>
  )
}
