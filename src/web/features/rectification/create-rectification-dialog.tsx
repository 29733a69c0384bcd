import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { rectificationContract } from '#contract/rectification.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import { useTree } from '../organisation/queries.ts'

const texts = {
  title: words('登记整改问题', 'Enter a problem to be mended'),
  organisation: words('整改单位', 'To be mended by'),
  choose: words('请选择', 'Choose'),
  source: words('问题来源', 'Where it was found'),
  sourceHint: words('如：自评复核、运行监控、审计、人大监督', 'such as review, monitoring, audit'),
  problem: words('问题', 'Problem'),
  missing: words('请填写', 'Needed'),
  enter: words('登记', 'Enter'),
  cancel: words('取消', 'Cancel'),
  done: words('已登记', 'Entered'),
}

/** A finding it comes from: it says whose and which year it is. */
export type OfFinding = { readonly id: string; readonly source: string; readonly problem: string }
type Draft = { readonly organisationId: string; readonly source: string; readonly problem: string }
type Props = { readonly finding?: OfFinding; readonly onClose: () => void }

const kinds = new Set(['department', 'unit'])

const useEnter = ({ finding, onClose }: Props, forget: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { year } = useYear()
  return useMutation({
    mutationFn: ({ organisationId, source, problem }: Draft) =>
      call(rectificationContract.create, {
        body: { source, problem, ...(finding ? { findingId: finding.id } : { organisationId, year }) },
      }),
    onSuccess: async () => {
      forget()
      onClose()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['rectifications'] })
    },
  })
}

type FieldsProps = {
  readonly draft: Draft
  readonly isTried: boolean
  readonly hasFinding: boolean
  readonly set: (draft: Draft) => void
}

const Fields = ({ draft, isTried, hasFinding, set }: FieldsProps) => {
  const say = useSay()
  const tree = useTree()
  const flaw = (text: string): Words | undefined => (isTried && text.trim() === '' ? texts.missing : undefined)
  const problemFlaw = flaw(draft.problem)
  const options = [...tree.byId.values()].filter(({ kind }) => kinds.has(kind))
  return (
    <>
      {!hasFinding && (
        <SelectField
          label={texts.organisation}
          flaw={flaw(draft.organisationId)}
          value={draft.organisationId}
          options={[
            { value: '', text: say(texts.choose) },
            ...options.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={(organisationId) => set({ ...draft, organisationId })}
        />
      )}
      <TextField
        label={texts.source}
        hint={texts.sourceHint}
        flaw={flaw(draft.source)}
        value={draft.source}
        onChange={(source) => set({ ...draft, source })}
      />
      <Field label={say(texts.problem)} error={problemFlaw && say(problemFlaw)}>
        {(wired) => (
          <textarea
            {...wired}
            className="input"
            value={draft.problem}
            onChange={({ target }) => set({ ...draft, problem: target.value })}
          />
        )}
      </Field>
    </>
  )
}

/** Enters a problem: of a finding, or by hand for a unit and the year at hand. */
export const CreateRectificationDialog = (props: Props) => {
  const say = useSay()
  const { finding, onClose } = props
  const start = { organisationId: '', source: finding?.source ?? '', problem: finding?.problem ?? '' }
  const { draft, setDraft, forget } = useKeptDraft<Draft>(`rectification ${finding?.id ?? 'new'}`, start)
  const [isTried, setTried] = useState(false)
  const enter = useEnter(props, forget)
  const isWhole = [draft.source, draft.problem, finding ? '-' : draft.organisationId].every(
    (text) => text.trim() !== '',
  )
  const submit = (): void => {
    setTried(true)
    if (isWhole) enter.mutate(draft)
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={enter.isPending} onClick={submit}>
        {say(texts.enter)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      {enter.error && <ErrorNotice error={enter.error} />}
      <Fields draft={draft} isTried={isTried} hasFinding={finding !== undefined} set={setDraft} />
    </Dialog>
  )
}
