import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationContract } from '#contract/organisation.ts'
import { isoDay, parseDay } from '#domain/process/calendar/day.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf } from '../../lib/day-text.ts'
import { useSay } from '../../lib/language.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import type { OrganisationItem } from './queries.ts'
import { useSaved } from './use-saved.ts'

const texts = {
  close: words('撤销单位', 'Abolish'),
  reopen: words('恢复单位', 'Open again'),
  about: words(
    '撤销当年，撤销日之前的月份仍要自评，由上级单位负责；资料都保留。',
    'In its last year it still answers for its months, by the one above it; everything is kept.',
  ),
  again: words('单位恢复存在，可以继续办理。', 'It exists again and goes on.'),
  until: words('最后存在的一天', 'Last day'),
  reason: words('理由（例如撤并文件）', 'Reason (such as the document)'),
}

/** Ends an organisation within a year, or takes that back. */
export const CloseDialog = ({ item, onClose }: { readonly item: OrganisationItem; readonly onClose: () => void }) => {
  const say = useSay()
  const saved = useSaved(onClose)
  const [until, setUntil] = useState(isoDay(dayOf(new Date())))
  const [reason, setReason] = useState('')
  const day = parseDay(until)
  const close = useMutation({
    mutationFn: () =>
      call(organisationContract.close, {
        params: { id: item.id },
        body: {
          ...(item.until || !day ? {} : { until: day }),
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
        version: item.version ?? 1,
      }),
    onSuccess: saved,
  })
  return (
    <ConfirmDialog
      title={say(item.until ? texts.reopen : texts.close)}
      isDanger={!item.until}
      isBusy={close.isPending}
      error={close.error}
      onConfirm={() => (item.until || day) && close.mutate()}
      onClose={onClose}
    >
      <p>{say(item.until ? texts.again : texts.about)}</p>
      {!item.until && <DayField label={texts.until} value={until} onChange={setUntil} />}
      <TextField label={texts.reason} value={reason} onChange={setReason} />
    </ConfirmDialog>
  )
}
