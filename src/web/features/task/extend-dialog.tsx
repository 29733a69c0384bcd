import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { taskContract } from '#contract/task.ts'
import { addDays, isoDay, parseDay } from '#domain/process/calendar/day.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import type { TaskItem } from '../home/queries.ts'
import { useNames } from '../organisation/queries.ts'

const texts = {
  title: words('批准延期', 'Grant more time'),
  about: (who: string, task: Words) =>
    words(
      `只对${who}的“${task.zh}”有效。批准人和理由会留下记录，单位看得到。`,
      `Only for "${task.en}" of ${who}. Who granted it and why is recorded and shown to them.`,
    ),
  to: words('延到', 'Until'),
  reason: words('理由', 'Reason'),
  needed: words('请写明理由', 'Give the reason'),
  before: words('以往延期', 'Granted before'),
  done: words('已延期', 'More time granted'),
}

const Before = ({ id }: { readonly id: string }) => {
  const { say, language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['tasks', 'one', id],
    queryFn: ({ signal }) => call(taskContract.get, { params: { id } }, { signal }),
  })
  if (!data || data.extensions.length === 0) return undefined
  return (
    <div className="small">
      <strong>{say(texts.before)}</strong>
      <ul>
        {data.extensions.map((one) => (
          <li key={one.id}>
            {dayText(one.to, language)} · {one.reason}
          </li>
        ))}
      </ul>
    </div>
  )
}

const nowhere = { year: 0, month: 0, day: 0 }

/** Grants one organisation more time for one task, by name and with the reason. */
export const ExtendDialog = ({ task, onClose }: { readonly task: TaskItem; readonly onClose: () => void }) => {
  const { say } = useLanguage()
  const toast = useToast()
  const client = useQueryClient()
  const nameOf = useNames()
  const [typed, setTyped] = useState(() => isoDay(addDays(dayOf(new Date()), 7)))
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const extend = useMutation({
    mutationFn: () =>
      call(taskContract.extend, {
        params: { id: task.id },
        body: { to: parseDay(typed) ?? nowhere, reason: reason.trim() },
      }),
    onSuccess: async () => {
      onClose()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['tasks'] })
    },
  })
  const confirm = (): void => {
    setTried(true)
    if (parseDay(typed) && reason.trim() !== '') extend.mutate()
  }
  return (
    <ConfirmDialog
      title={say(texts.title)}
      isBusy={extend.isPending}
      error={extend.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{say(texts.about(nameOf(task.organisationId), task.title))}</p>
      <Before id={task.id} />
      <DayField label={texts.to} value={typed} onChange={setTyped} />
      <TextField
        label={texts.reason}
        flaw={isTried && reason.trim() === '' ? texts.needed : undefined}
        value={reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  )
}
