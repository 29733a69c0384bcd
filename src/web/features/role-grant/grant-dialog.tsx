import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roleGrantContract } from '#contract/role-grant.ts'
import { roleTerms } from '#domain/words/role-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import { useTree } from '../organisation/queries.ts'
import type { Person } from '../person/queries.ts'

const texts = {
  title: words('授予角色', 'Give a role'),
  role: words('角色', 'Role'),
  place: words('范围', 'Scope'),
  placeHint: words('角色管到这个单位和它的下级', 'The role reaches this organisation and what is below it'),
  from: words('起始年度', 'From year'),
  to: words('截止年度（可不填）', 'To year (may be left out)'),
  give: words('授予', 'Give'),
  cancel: words('取消', 'Cancel'),
  done: words('已授予', 'Given'),
  wrong: words('请填写年份', 'a year, please'),
}

/** An evaluator is invited to single reviews, from the review itself. */
const roles = [
  'office-handler',
  'office-chief',
  'unit-finance',
  'department-finance',
  'leader',
  'bureau-business',
  'bureau-performance',
  'system-admin',
] as const
type Given = (typeof roles)[number]

const isYear = (text: string): boolean => /^20\d\d$/u.test(text)

type Draft = { readonly role: Given; readonly place: string; readonly from: string; readonly to: string }

const useGive = (person: Person, { role, place, from, to }: Draft) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      call(roleGrantContract.create, {
        body: {
          personId: person.id,
          organisationId: place,
          role,
          fromYear: Number(from),
          ...(to === '' ? {} : { toYear: Number(to) }),
        },
      }),
    onSuccess: () => client.invalidateQueries(),
  })
}

type FieldsProps = { readonly draft: Draft; readonly isTried: boolean; readonly onChange: (draft: Draft) => void }

const Fields = ({ draft, isTried, onChange }: FieldsProps) => {
  const say = useSay()
  const tree = useTree()
  const places = [...tree.byId.values()].map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <SelectField
        label={texts.role}
        value={draft.role}
        options={roles.map((role) => ({ value: role, text: say(roleTerms[role]) }))}
        onChange={(value) => onChange({ ...draft, role: roles.find((role) => role === value) ?? draft.role })}
      />
      <SelectField
        label={texts.place}
        hint={texts.placeHint}
        value={draft.place}
        options={places}
        onChange={(place) => onChange({ ...draft, place })}
      />
      <div className="field-pair">
        <TextField
          label={texts.from}
          inputMode="numeric"
          value={draft.from}
          flaw={isTried && !isYear(draft.from) ? texts.wrong : undefined}
          onChange={(from) => onChange({ ...draft, from })}
        />
        <TextField
          label={texts.to}
          inputMode="numeric"
          value={draft.to}
          flaw={isTried && draft.to !== '' && !isYear(draft.to) ? texts.wrong : undefined}
          onChange={(to) => onChange({ ...draft, to })}
        />
      </div>
    </>
  )
}

/** Gives a role at a place for years; what to know of two roles together is told after. */
export const GrantDialog = ({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) => {
  const say = useSay()
  const toast = useToast()
  const [isTried, setTried] = useState(false)
  const [draft, setDraft] = useState<Draft>({
    role: 'office-handler',
    place: person.organisationId,
    from: String(new Date().getFullYear()),
    to: '',
  })
  const give = useGive(person, draft)
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!isYear(draft.from) || (draft.to !== '' && !isYear(draft.to))) return
    const answer = await give.mutateAsync().catch(() => undefined)
    if (!answer) return
    toast(say(texts.done))
    if (answer.notes.length === 0) onClose()
  }
  const foot = give.data ? (
    <Button onClick={onClose}>{say(texts.done)}</Button>
  ) : (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={give.isPending} onClick={() => void submit()}>
        {say(texts.give)}
      </Button>
    </>
  )
  return (
    <Dialog title={`${say(texts.title)} · ${person.name}`} onClose={onClose} foot={foot}>
      {give.error && <ErrorNotice error={give.error} />}
      {give.data?.notes.map((note) => (
        <Notice tone="warn" key={note.zh}>
          {say(note)}
        </Notice>
      ))}
      {!give.data && <Fields draft={draft} isTried={isTried} onChange={setDraft} />}
    </Dialog>
  )
}
