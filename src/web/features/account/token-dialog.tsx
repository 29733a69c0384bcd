import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { apiTokenContract } from '#contract/api-token.ts'
import { isReading, type Verb } from '#domain/process/permissions.ts'
import { verbTerms } from '#domain/words/verb-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import { useMe } from '../session/queries.ts'

const texts = {
  title: words('签发令牌', 'Issue a token'),
  name: words('用途', 'For'),
  hint: words('例如：每周导出报表', 'for example: the weekly export'),
  needed: words('请填写用途', 'say what it is for'),
  days: words('有效天数', 'Good for'),
  ofDays: (days: number) => words(`${days}天`, `${days} days`),
  verbs: words('权限（只给用得着的）', 'Rights (only what it needs)'),
  none: words('请至少选一项', 'choose at least one'),
  issue: words('签发', 'Issue'),
  cancel: words('取消', 'Cancel'),
  close: words('我已保存', 'I have kept it'),
  token: words('令牌（只显示这一次）', 'Token (shown this once)'),
}

const spans = [30, 90, 180, 366] as const

type RightsProps = {
  readonly chosen: ReadonlySet<Verb>
  readonly flaw: string | undefined
  readonly onChange: (chosen: ReadonlySet<Verb>) => void
}

const Rights = ({ chosen, flaw, onChange }: RightsProps) => {
  const say = useSay()
  const { verbs } = useMe()
  const turn = (verb: Verb): void => {
    const next = new Set(chosen)
    if (!next.delete(verb)) next.add(verb)
    onChange(next)
  }
  return (
    <fieldset className="fieldset">
      <legend>{say(texts.verbs)}</legend>
      <div className="token-verbs">
        {verbs.map((verb) => (
          <label className="row small" key={verb}>
            <input type="checkbox" checked={chosen.has(verb)} onChange={() => turn(verb)} />
            {say(verbTerms[verb])}
          </label>
        ))}
      </div>
      {flaw !== undefined && <div className="field-error">{flaw}</div>}
    </fieldset>
  )
}

/** Issues a token with some of the person’s rights, reading at first; it is told once. */
export const TokenDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay()
  const client = useQueryClient()
  const { verbs } = useMe()
  const [name, setName] = useState('')
  const [days, setDays] = useState(90)
  const [chosen, setChosen] = useState<ReadonlySet<Verb>>(() => new Set(verbs.filter(isReading)))
  const [isTried, setTried] = useState(false)
  const issue = useMutation({
    mutationFn: () => call(apiTokenContract.create, { body: { name: name.trim(), verbs: [...chosen], days } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-tokens'] }),
  })
  const submit = (): void => {
    setTried(true)
    if (name.trim() !== '' && chosen.size > 0) issue.mutate()
  }
  const foot = issue.data ? (
    <Button look="primary" onClick={onClose}>
      {say(texts.close)}
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={issue.isPending} onClick={submit}>
        {say(texts.issue)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      {issue.error && <ErrorNotice error={issue.error} />}
      {issue.data && <CopyField label={say(texts.token)} value={issue.data.token} />}
      {!issue.data && (
        <>
          <TextField
            label={texts.name}
            hint={texts.hint}
            flaw={isTried && name.trim() === '' ? texts.needed : undefined}
            value={name}
            onChange={setName}
          />
          <SelectField
            label={texts.days}
            value={String(days)}
            options={spans.map((span) => ({ value: String(span), text: say(texts.ofDays(span)) }))}
            onChange={(value) => setDays(Number(value))}
          />
          <Rights
            chosen={chosen}
            flaw={isTried && chosen.size === 0 ? say(texts.none) : undefined}
            onChange={setChosen}
          />
        </>
      )}
    </Dialog>
  )
}
