import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { personalLinkContract } from '#contract/personal-link.ts'
import { addDays, isoDay, parseDay } from '#domain/process/calendar/day.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { useNames } from '../organisation/queries.ts'
import type { WholePart } from './queries.ts'

const texts = {
  title: (office: string) =>
    words(`给没有账号的人填报链接 · ${office}`, `A link for somebody without an account, ${office}`),
  about: words(
    '打开链接的人只能填写这一份分表，不需要登录。链接等同于密码，请只发给本人。',
    'Whoever opens it can fill in this part only, without signing in. It is as good as a password: send it to that person alone.',
  ),
  name: words('姓名', 'Name'),
  email: words('邮箱（填了可直接寄出）', 'Mail address (to have it sent)'),
  expires: words('有效至', 'Good until'),
  missing: words('请填写姓名', 'Give the name'),
  give: words('生成链接', 'Make the link'),
  send: words('生成并寄出', 'Make and send it'),
  cancel: words('取消', 'Cancel'),
  close: words('完成', 'Done'),
  once: words('链接只显示这一次，请现在复制。', 'It is shown only once: copy it now.'),
  link: words('个人链接', 'Personal link'),
  copy: words('复制链接', 'Copy the link'),
  copied: words('已复制', 'Copied'),
  mailed: (email: string) => words(`已寄往${email}`, `Sent to ${email}`),
  until: (day: string) => words(`有效至${day}`, `good until ${day}`),
}

type Draft = { readonly name: string; readonly email: string; readonly expires: string }

const longest = 60

const start = ({ dueOn }: WholePart): Draft => {
  const today = dayOf(new Date())
  const days = isoDay(dueOn) < isoDay(today) ? addDays(today, 14) : dueOn
  const last = addDays(today, longest)
  return { name: '', email: '', expires: isoDay(isoDay(days) < isoDay(last) ? days : last) }
}

const useGive = ({ organisationId, id }: WholePart, { name, email, expires }: Draft) =>
  useMutation({
    mutationFn: () =>
      call(personalLinkContract.create, {
        body: {
          organisationId,
          name: name.trim(),
          tasks: [id],
          expires: parseDay(expires) ?? dayOf(new Date()),
          isMailed: email.trim() !== '',
          ...(email.trim() === '' ? {} : { email: email.trim() }),
        },
      }),
  })

const Given = ({ link, expires }: { readonly link: string; readonly expires: string }) => {
  const { say, language } = useLanguage()
  const toast = useToast()
  const day = parseDay(expires)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link)
    toast(say(texts.copied))
  }
  return (
    <>
      <Notice tone="good">
        {say(texts.once)} {day && <span className="small">{say(texts.until(dayText(day, language)))}</span>}
      </Notice>
      <Field label={say(texts.link)}>
        {(wired) => (
          <input {...wired} className="input" readOnly value={link} onFocus={({ target }) => target.select()} />
        )}
      </Field>
      <div>
        <Button look="primary" onClick={() => void copy()}>
          {say(texts.copy)}
        </Button>
      </div>
    </>
  )
}

/** Gives somebody without an account a link to fill in a part; its secret is shown once. */
export const LinkDialog = ({ part, onClose }: { readonly part: WholePart; readonly onClose: () => void }) => {
  const say = useSay()
  const nameOf = useNames()
  const [draft, setDraft] = useState(() => start(part))
  const [isTried, setTried] = useState(false)
  const give = useGive(part, draft)
  const isMissing = draft.name.trim() === ''
  const submit = (): void => {
    setTried(true)
    if (!isMissing) give.mutate()
  }
  const given = give.data
  const foot = given ? (
    <Button onClick={onClose}>{say(texts.close)}</Button>
  ) : (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={give.isPending} onClick={submit}>
        {say(draft.email.trim() === '' ? texts.give : texts.send)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title(nameOf(part.organisationId)))} onClose={onClose} foot={foot}>
      {given?.link !== undefined && <Given link={given.link} expires={draft.expires} />}
      {given && given.link === undefined && <Notice tone="good">{say(texts.mailed(draft.email))}</Notice>}
      {!given && (
        <>
          <p>{say(texts.about)}</p>
          {give.error && <ErrorNotice error={give.error} />}
          <TextField
            label={texts.name}
            flaw={isTried && isMissing ? texts.missing : undefined}
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
          />
          <TextField label={texts.email} value={draft.email} onChange={(email) => setDraft({ ...draft, email })} />
          <Field label={say(texts.expires)}>
            {(wired) => (
              <input
                {...wired}
                className="input"
                type="date"
                value={draft.expires}
                onChange={({ target }) => setDraft({ ...draft, expires: target.value })}
              />
            )}
          </Field>
        </>
      )}
    </Dialog>
  )
}
