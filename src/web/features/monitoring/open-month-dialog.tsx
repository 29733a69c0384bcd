import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { monitoringContract } from '#contract/monitoring.ts'
import { parseDay } from '#domain/process/calendar/day.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { monthText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField } from '../../ui/text-fields.tsx'

const texts = {
  title: (year: number) => words(`开展${year}年度运行监控`, `Open a month of ${year}`),
  about: words(
    '范围内每个执行中、有绩效目标的项目都会生成一张监控表和一项待办；已有的不会重复生成。',
    'Every running project with a goal gets a sheet and a task; those that have one already are left alone.',
  ),
  month: words('截至月份', 'Up to the end of'),
  due: words('报送期限（不填按规则推算）', 'Due (by the rules where left out)'),
  open: words('开展', 'Open'),
  cancel: words('取消', 'Cancel'),
  opened: (count: number) => words(`已生成${count}张监控表`, `${count} sheets opened`),
}

/** Opens the monitoring of a month for all projects in reach. */
export const OpenMonthDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { say, language } = useLanguage()
  const { year } = useYear()
  const toast = useToast()
  const client = useQueryClient()
  const [month, setMonth] = useState('7')
  const [due, setDue] = useState('')
  const open = useMutation({
    mutationFn: () => {
      const dueOn = parseDay(due)
      return call(monitoringContract.open, { body: { year, month: Number(month), ...(dueOn ? { dueOn } : {}) } })
    },
    onSuccess: async ({ opened }) => {
      onClose()
      toast(say(texts.opened(opened)))
      await client.invalidateQueries({ queryKey: ['monitorings'] })
    },
  })
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={open.isPending} onClick={() => open.mutate()}>
        {say(texts.open)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title(year))} onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {open.error && <ErrorNotice error={open.error} />}
      <SelectField
        label={texts.month}
        value={month}
        options={Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), text: monthText(at + 1, language) }))}
        onChange={setMonth}
      />
      <Field label={say(texts.due)}>
        {(wired) => (
          <input {...wired} className="input" type="date" value={due} onChange={({ target }) => setDue(target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
