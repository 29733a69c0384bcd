import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { goalContract } from '#contract/goal.ts'
import { ledgerContract } from '#contract/ledger.ts'
import { budgetEntryTerms } from '#domain/words/budget-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import type { Goal } from './queries.ts'

const texts = {
  title: words('调整绩效目标', 'Adjust the goal'),
  about: words(
    '已批复的目标随预算变动调整：先选是哪一笔变动，再写理由。',
    'An approved goal follows a change of its budget: choose the change, then give the reason.',
  ),
  entry: words('预算变动', 'Change of the budget'),
  reason: words('调整理由', 'Reason'),
  none: words('没有可以依据的预算变动', 'There is no change of the budget'),
  noneWhy: words(
    '请先在项目页的“预算和支出”中登记追加、追减或调剂。',
    'Enter the addition, reduction or transfer at the project first.',
  ),
  adjust: words('开始调整', 'Begin'),
  cancel: words('取消', 'Cancel'),
}

const useEntries = ({ year, projectId, organisationId }: Goal) =>
  useQuery({
    queryKey: ['ledger', 'changes', projectId ?? organisationId, year],
    queryFn: async ({ signal }) => {
      const of = projectId === undefined ? { organisation: organisationId } : { project: projectId }
      const { items } = await call(ledgerContract.budgetEntries, { query: { year, ...of, limit: 200 } }, { signal })
      return items.filter(({ kind, withdrawn }) => kind !== 'opening' && !withdrawn)
    },
  })

const useAdjust = (goal: Goal, onClose: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly reason: string; readonly budgetEntry: string }) =>
      call(goalContract.adjust, { params: { id: goal.id }, body, version: goal.version }),
    onSuccess: async () => {
      onClose()
      await client.invalidateQueries({ queryKey: ['goal', goal.id] })
    },
  })
}

/** Opens an approved goal anew, tied to the change of the budget it follows. */
export const AdjustDialog = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const { say, language } = useLanguage()
  const print = useMoney()
  const unit = useUnitName()
  const { data: entries } = useEntries(goal)
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const adjust = useAdjust(goal, onClose)
  const budgetEntry = chosen === '' ? (entries?.[0]?.id ?? '') : chosen
  const isRight = budgetEntry !== '' && reason.trim() !== ''
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button
        look="primary"
        isBusy={adjust.isPending || !isRight}
        onClick={() => adjust.mutate({ reason: reason.trim(), budgetEntry })}
      >
        {say(texts.adjust)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {adjust.error && <ErrorNotice error={adjust.error} />}
      {entries?.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      {entries && entries.length > 0 && (
        <>
          <Field label={say(texts.entry)}>
            {(wired) => (
              <select
                {...wired}
                className="input"
                value={budgetEntry}
                onChange={({ target }) => setChosen(target.value)}
              >
                {entries.map(({ id, kind, amount, effectiveOn }) => (
                  <option key={id} value={id}>
                    {dayText(effectiveOn, language)} {say(budgetEntryTerms[kind])} {print(amount)} {unit}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say(texts.reason)}>
            {(wired) => (
              <textarea
                {...wired}
                className="input"
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        </>
      )}
    </Dialog>
  )
}
