import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarContract } from '#contract/calendar.ts'
import { isoDay, parseDay } from '#domain/process/calendar/day.ts'
import { cycleEventTerms } from '#domain/words/calendar-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf } from '../../lib/day-text.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { useTree } from '../organisation/queries.ts'

const texts = {
  title: words('登记起算日期', 'Enter when it happened'),
  about: words(
    '从这个事项起算的期限随之推出，并派发任务。只涉及一个部门的（例如批复到某部门），选这个部门。',
    'Terms that count from it get their day and tasks are given out. Name the department where it concerns one only.',
  ),
  event: words('事项', 'What happened'),
  day: words('日期', 'Day'),
  who: words('单位', 'Organisation'),
  all: words('全区', 'the whole division'),
  done: (calendarTasks: number, tasks: number) =>
    words(`已推算${calendarTasks}项日历任务，派发${tasks}项任务`, `${calendarTasks} dated, ${tasks} tasks`),
}

const events = idsOf(cycleEventTerms)

/** Says when something happened that terms count from. */
export const EventDialog = ({ year, onClose }: { readonly year: number; readonly onClose: () => void }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const tree = useTree()
  const [event, setEvent] = useState<(typeof events)[number]>('budget-approved')
  const [typed, setTyped] = useState(isoDay(dayOf(new Date())))
  const [organisation, setOrganisation] = useState('')
  const day = parseDay(typed)
  const set = useMutation({
    mutationFn: () =>
      call(calendarContract.setEventDay, {
        body: {
          year,
          event,
          day: day ?? { year: 0, month: 0, day: 0 },
          ...(organisation === '' ? {} : { organisation }),
        },
      }),
    onSuccess: async ({ calendarTasks, tasks }) => {
      onClose()
      toast(say(texts.done(calendarTasks, tasks)))
      await client.invalidateQueries()
    },
  })
  const departments = [...tree.byId.values()].filter(({ kind }) => kind === 'department' || kind === 'town-government')
  return (
    <ConfirmDialog
      title={say(texts.title)}
      isBusy={set.isPending}
      error={set.error}
      onConfirm={() => day && set.mutate()}
      onClose={onClose}
    >
      <p>{say(texts.about)}</p>
      <SelectField
        label={texts.event}
        value={event}
        options={events.map((one) => ({ value: one, text: say(cycleEventTerms[one]) }))}
        onChange={(value) => setEvent(events.find((one) => one === value) ?? event)}
      />
      <DayField label={texts.day} value={typed} onChange={setTyped} />
      <SelectField
        label={texts.who}
        value={organisation}
        options={[
          { value: '', text: say(texts.all) },
          ...departments.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={setOrganisation}
      />
    </ConfirmDialog>
  )
}
