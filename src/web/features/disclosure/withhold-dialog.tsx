import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { disclosureContract } from '#contract/disclosure.ts'
import type { Withholding } from '#domain/process/disclosure.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { withholdingTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import type { Disclosure } from './queries.ts'

const texts = {
  title: words('决定不公开', 'Withhold'),
  about: words('只有法律规定的事由才能不公开；没有事由的应当公开。', 'Only a ground of the law lets it be withheld.'),
  ground: words('事由', 'Ground'),
  groundMissing: words('请选择事由', 'Choose the ground'),
  reason: words('理由', 'Reason'),
  reasonMissing: words('请写明理由', 'Give the reason'),
  cancel: words('取消', 'Cancel'),
  done: words('已决定不公开', 'Withheld'),
}

type Draft = { readonly ground: Withholding | undefined; readonly reason: string }
type Props = { readonly disclosure: Disclosure; readonly onClose: () => void }

const useWithhold = ({ disclosure: { id, version }, onClose }: Props, forget: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly ground: Withholding; readonly reason: string }) =>
      call(disclosureContract.withhold, { params: { id }, body, version }),
    onSuccess: async () => {
      forget()
      onClose()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['disclosure'] })
      await client.invalidateQueries({ queryKey: ['disclosures'] })
    },
  })
}

/** Not publishing takes a ground of the law and the reason in words. */
export const WithholdDialog = (props: Props) => {
  const say = useSay()
  const { disclosure, onClose } = props
  const { draft, setDraft, forget } = useKeptDraft<Draft>(`withhold ${disclosure.id}`, {
    ground: undefined,
    reason: '',
  })
  const [isTried, setTried] = useState(false)
  const withhold = useWithhold(props, forget)
  const reason = draft.reason.trim()
  const send = (): void => {
    setTried(true)
    if (draft.ground && reason !== '') withhold.mutate({ ground: draft.ground, reason })
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="danger" isBusy={withhold.isPending} onClick={send}>
        {say(texts.title)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {withhold.error && <ErrorNotice error={withhold.error} />}
      <fieldset className="grades">
        <legend className="field-label">{say(texts.ground)}</legend>
        {idsOf(withholdingTerms).map((ground) => (
          <label key={ground} className="grade">
            <input
              type="radio"
              name="ground"
              checked={draft.ground === ground}
              onChange={() => setDraft({ ...draft, ground })}
            />
            {say(withholdingTerms[ground])}
          </label>
        ))}
      </fieldset>
      {isTried && !draft.ground && <p className="field-error">{say(texts.groundMissing)}</p>}
      <Field label={say(texts.reason)} error={isTried && reason === '' ? say(texts.reasonMissing) : undefined}>
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
