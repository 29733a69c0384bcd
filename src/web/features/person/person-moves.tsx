import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { personContract } from '#contract/person.ts'
import { sessionContract } from '#contract/session.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { useMay } from '../session/queries.ts'
import { PasswordLinkDialog } from './password-link-dialog.tsx'
import type { Person } from './queries.ts'

const texts = {
  link: words('发设置密码的链接', 'Give a password link'),
  view: words('以此人身份查看', 'See what this person sees'),
  states: {
    active: {
      title: words('恢复账号', 'Let in again'),
      about: words('此人又可以登录。', 'The person may sign in again.'),
    },
    locked: {
      title: words('停用账号', 'Lock the account'),
      about: words(
        '此人立即退出所有设备，令牌和链接同时失效；填写的内容都保留。',
        'Signs the person out everywhere and ends tokens and links; nothing that was written is lost.',
      ),
    },
    left: {
      title: words('登记离任', 'Note that somebody left'),
      about: words(
        '账号停用，角色全部撤销。记录仍显示此人姓名。请先确认工作已移交。',
        'Closes the account and takes all roles; records keep the name. See to it that the work is handed over first.',
      ),
    },
  },
  done: words('已办理', 'Done'),
} as const

type Target = keyof typeof texts.states

const targetsOf = ({ state }: Person): readonly Target[] => {
  if (state === 'active') return ['locked', 'left']
  return state === 'locked' ? ['active', 'left'] : state === 'left' ? ['active'] : []
}

const useSetState = (person: Person, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ state, reason }: { readonly state: Target; readonly reason: string | undefined }) =>
      call(personContract.setState, {
        params: { id: person.id },
        body: reason === undefined ? { state } : { state, reason },
        version: person.version,
      }),
    onSuccess: async () => {
      onDone()
      toast(say(texts.done))
      await client.invalidateQueries()
    },
  })
}

const ViewAs = ({ person }: { readonly person: Person }) => {
  const say = useSay()
  const client = useQueryClient()
  const navigate = useNavigate()
  const view = useMutation({
    mutationFn: () => call(sessionContract.viewAs, { body: { person: person.id } }),
    onSuccess: async () => {
      await navigate('/')
      await client.resetQueries()
    },
  })
  return (
    <>
      <Button icon="person" isBusy={view.isPending} onClick={() => view.mutate()}>
        {say(texts.view)}
      </Button>
      {view.error && <ErrorNotice error={view.error} />}
    </>
  )
}

/** What may be done with an account. */
export const PersonMoves = ({ person }: { readonly person: Person }) => {
  const say = useSay()
  const may = useMay()
  const [asked, setAsked] = useState<Target | 'link'>()
  const set = useSetState(person, () => setAsked(undefined))
  const isOpen = person.state === 'active'
  return (
    <div className="row">
      {isOpen && (
        <Button look="primary" onClick={() => setAsked('link')}>
          {say(texts.link)}
        </Button>
      )}
      {targetsOf(person).map((target) => (
        <Button key={target} look={target === 'active' ? 'plain' : 'danger'} onClick={() => setAsked(target)}>
          {say(texts.states[target].title)}
        </Button>
      ))}
      {isOpen && may('view-as.use') && <ViewAs person={person} />}
      {asked === 'link' && <PasswordLinkDialog person={person} onClose={() => setAsked(undefined)} />}
      {asked !== undefined && asked !== 'link' && (
        <MoveDialog
          moving={{
            title: say(texts.states[asked].title),
            about: say(texts.states[asked].about),
            needsReason: asked !== 'active',
            isDanger: asked !== 'active',
          }}
          isBusy={set.isPending}
          error={set.error}
          onMove={(reason) => set.mutate({ state: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
