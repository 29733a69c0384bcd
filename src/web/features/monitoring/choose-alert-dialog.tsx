import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { alertContract } from '#contract/alert.ts'
import type { AlertChoice } from '#domain/process/monitoring/alert.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { alertChoiceTerms } from '#domain/words/monitoring-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import type { Alert } from './queries.ts'

const texts = {
  title: (name: string) => words(`${name} · 处置预警`, `Answer the alert of ${name}`),
  choice: words('处置方式', 'What will be done'),
  reason: words('理由和措施', 'Reason and measures'),
  choiceMissing: words('请选择处置方式', 'Choose one'),
  reasonMissing: words('请写明理由', 'Give the reason'),
  once: words('选择后不能更改。', 'It cannot be changed afterwards.'),
  send: words('确定', 'Answer'),
  cancel: words('取消', 'Cancel'),
  done: words('已处置', 'Answered'),
}

const abouts: Readonly<Record<AlertChoice, Words>> = {
  continue: words('额度不冻结，按措施加快执行。', 'The quota stays; spending is to catch up.'),
  transfer: words('额度冻结，剩余预算调剂给其他项目。', 'The quota is frozen; the rest goes to other projects.'),
  cancel: words('额度冻结，项目取消，预算收回。', 'The quota is frozen; the project ends, the budget goes back.'),
}

type Draft = { readonly choice: AlertChoice | undefined; readonly reason: string }
type Props = { readonly alert: Alert; readonly onClose: () => void }

const useAnswer = ({ alert, onClose }: Props, forget: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly choice: AlertChoice; readonly reason: string }) =>
      call(alertContract.choose, { params: { id: alert.id }, body, version: alert.version }),
    onSuccess: async () => {
      forget()
      onClose()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['alerts'] })
    },
  })
}

const Choices = ({ draft, setDraft }: { readonly draft: Draft; readonly setDraft: (draft: Draft) => void }) => {
  const say = useSay()
  return (
    <fieldset className="grades">
      <legend className="field-label">{say(texts.choice)}</legend>
      {idsOf(alertChoiceTerms).map((choice) => (
        <label key={choice} className="grade">
          <input
            type="radio"
            name="alert-choice"
            checked={draft.choice === choice}
            onChange={() => setDraft({ ...draft, choice })}
          />
          <span>
            {say(alertChoiceTerms[choice])} <span className="small muted">{say(abouts[choice])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Chooses what is done about a red project, with the reason. */
export const ChooseAlertDialog = (props: Props) => {
  const say = useSay()
  const { alert, onClose } = props
  const { draft, setDraft, forget } = useKeptDraft<Draft>(`alert ${alert.id}`, { choice: undefined, reason: '' })
  const [isTried, setTried] = useState(false)
  const answer = useAnswer(props, forget)
  const reason = draft.reason.trim()
  const send = (): void => {
    setTried(true)
    if (draft.choice && reason !== '') answer.mutate({ choice: draft.choice, reason })
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={answer.isPending} onClick={send}>
        {say(texts.send)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title(alert.projectName))} onClose={onClose} foot={foot}>
      {answer.error && <ErrorNotice error={answer.error} />}
      <Choices draft={draft} setDraft={setDraft} />
      {isTried && !draft.choice && <p className="field-error">{say(texts.choiceMissing)}</p>}
      <Field
        label={say(texts.reason)}
        hint={say(texts.once)}
        error={isTried && reason === '' ? say(texts.reasonMissing) : undefined}
      >
        {(wired) => (
          <textarea
            {...wired}
            className="input"
            value={draft.reason}
            onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
          />
        )}
      </Field>
    </Dialog>
  )
}
