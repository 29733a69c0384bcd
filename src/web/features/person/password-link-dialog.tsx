import { useMutation } from '@tanstack/react-query'
import { personContract } from '#contract/person.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Person } from './queries.ts'

const texts = {
  title: words('设置密码的链接', 'A link to choose a password'),
  about: (name: string) =>
    words(
      `链接只能用一次。${name}打开后自己设置密码，别人看不到；以前发的链接同时失效。`,
      `The link is good once. ${name} chooses a password that nobody else sees; earlier links end.`,
    ),
  make: words('生成链接，自己转交', 'Make a link to hand over'),
  mail: words('发到此人邮箱', 'Mail it'),
  link: words('链接（只显示这一次）', 'Link (shown this once)'),
  until: (text: string) => words(`有效期到${text}`, `good until ${text}`),
  mailed: words('已发到邮箱', 'Mailed'),
}

/** Hands out a one-time link, on the screen or by mail. */
export const PasswordLinkDialog = ({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) => {
  const { say, language } = useLanguage()
  const give = useMutation({
    mutationFn: (isMailed: boolean) =>
      call(personContract.givePasswordLink, { params: { id: person.id }, body: { isMailed } }),
  })
  const given = give.data
  return (
    <Dialog title={say(texts.title)} onClose={onClose}>
      <p>{say(texts.about(person.name))}</p>
      {give.error && <ErrorNotice error={give.error} />}
      {!given && (
        <div className="row">
          <Button look="primary" isBusy={give.isPending} onClick={() => give.mutate(false)}>
            {say(texts.make)}
          </Button>
          {person.email !== undefined && (
            <Button isBusy={give.isPending} onClick={() => give.mutate(true)}>
              {say(texts.mail)}
            </Button>
          )}
        </div>
      )}
      {given?.link !== undefined && <CopyField label={say(texts.link)} value={given.link} />}
      {given?.isMailed && <Notice tone="good">{say(texts.mailed)}</Notice>}
      {given && <p className="small muted">{say(texts.until(momentText(given.expiresAt, language)))}</p>}
    </Dialog>
  )
}
