import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarContract } from '#contract/calendar.ts'
import { isoDay, parseDay } from '#domain/process/calendar/day.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import type { CalendarTask } from '../home/queries.ts'

const texts = {
  title: words('设定日期', 'Set the day'),
  about: (title: Words) =>
    words(
      `“${title.zh}”的期限改到这一天，所有应办单位的任务一起改；已单独延期的保持原样，还没有任务的补派。`,
      `The tasks of everybody who owes "${title.en}" move to this day; who was given more time keeps it, who has no task gets one.`,
    ),
  day: words('期限', 'Due'),
  reason: words('理由（可不填）', 'Reason (may be left out)'),
  done: (tasks: number) => words(`已改${tasks}项任务`, `${tasks} tasks moved`),
}

/** Sets the day of a task of the calendar for everybody. */
export const DueDialog = ({ task, onClose }: { readonly task: CalendarTask; readonly onClose: () => void }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const [typed, setTyped] = useState(task.due ? isoDay(task.due) : '')
  const [reason, setReason] = useState('')
  const due = parseDay(typed)
  const set = useMutation({
    mutationFn: () =>
      call(calendarContract.edit, {
        params: { id: task.id },
        body: {
          due: due ?? { year: 0, month: 0, day: 0 },
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
        version: task.version,
      }),
    onSuccess: async ({ tasks }) => {
      onClose()
      toast(say(texts.done(tasks)))
      await client.invalidateQueries()
    },
  })
  return (
    <ConfirmDialog
      title={say(texts.title)}
      isBusy={set.isPending}
      error={set.error}
      onConfirm={() => due && set.mutate()}
      onClose={onClose}
    >
      <p>{say(texts.about(task.title))}</p>
      <DayField label={texts.day} value={typed} onChange={setTyped} />
      <TextField label={texts.reason} value={reason} onChange={setReason} />
    </ConfirmDialog>
  )
}
