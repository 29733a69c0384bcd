import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationContract } from '#contract/organisation.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import type { OrganisationItem } from './queries.ts'
import { useSaved } from './use-saved.ts'

const texts = {
  title: words('划转单位或更换监管科室', 'Move, or change who supervises'),
  about: words(
    '历年的资料仍归这个单位；从现在起由新的上级和监管科室办理。',
    'What was done stays with it; from now on the new ones are in charge.',
  ),
  parent: words('上级单位', 'Parent'),
  supervisor: words('监管科室', 'Supervisor'),
  none: words('无', 'none'),
  reason: words('理由（例如机构改革文号）', 'Reason (such as the number of the document)'),
  move: words('保存', 'Save'),
  cancel: words('取消', 'Cancel'),
}

type Props = {
  readonly item: OrganisationItem
  readonly items: readonly OrganisationItem[]
  readonly onClose: () => void
}

/** Puts an organisation elsewhere in the tree. */
export const MoveOrganisationDialog = ({ item, items, onClose }: Props) => {
  const say = useSay()
  const saved = useSaved(onClose)
  const [parent, setParent] = useState(item.parent ?? '')
  const [supervisor, setSupervisor] = useState(item.supervisor ?? '')
  const [reason, setReason] = useState('')
  const move = useMutation({
    mutationFn: () =>
      call(organisationContract.move, {
        params: { id: item.id },
        body: {
          ...(parent === '' ? {} : { parent }),
          ...(supervisor === '' ? {} : { supervisor }),
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
        version: item.version ?? 1,
      }),
    onSuccess: saved,
  })
  const named = (list: readonly OrganisationItem[]) => [
    { value: '', text: say(texts.none) },
    ...list.filter(({ id }) => id !== item.id).map(({ id, name }) => ({ value: id, text: name })),
  ]
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={move.isPending} onClick={() => move.mutate()}>
        {say(texts.move)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {move.error && <ErrorNotice error={move.error} />}
      <SelectField
        label={texts.parent}
        value={parent}
        options={named(items.filter(({ kind }) => kind !== 'office'))}
        onChange={setParent}
      />
      <SelectField
        label={texts.supervisor}
        value={supervisor}
        options={named(items.filter(({ kind }) => kind === 'bureau-section'))}
        onChange={setSupervisor}
      />
      <TextField label={texts.reason} value={reason} onChange={setReason} />
    </Dialog>
  )
}
