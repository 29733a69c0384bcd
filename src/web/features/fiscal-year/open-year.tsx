import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fiscalYearContract } from '#contract/fiscal-year.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { FiscalYear } from './queries.ts'

const texts = {
  open: (year: number) => words(`启动${year}年度`, `Open ${year}`),
  about: words(
    '按规则库生成全年日历，给每个单位派发有期限的任务，相关人员当天就会看到。启动后才新增的单位，下次设定期限时补派。',
    'Makes the calendar from the rules and gives every organisation its tasks; people see them at once. Organisations added later get theirs when a day is next set.',
  ),
  done: (tasks: number, undated: number) =>
    words(
      `已派发${tasks}项任务，${undated}项待登记起算日期`,
      `${tasks} tasks given out, ${undated} wait for their day`,
    ),
}

/** Opens a prepared year, after saying what follows from it. */
export const OpenYear = ({ year }: { readonly year: FiscalYear }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const open = useMutation({
    mutationFn: () => call(fiscalYearContract.open, { params: { id: year.id }, version: year.version }),
    onSuccess: async ({ tasks, undated }) => {
      setAsked(false)
      toast(say(texts.done(tasks, undated)))
      await client.invalidateQueries()
    },
  })
  return (
    <>
      <Button look="primary" onClick={() => setAsked(true)}>
        {say(texts.open(year.year))}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={say(texts.open(year.year))}
          isBusy={open.isPending}
          error={open.error}
          onConfirm={() => open.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{say(texts.about)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
