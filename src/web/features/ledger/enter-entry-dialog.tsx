import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ledgerContract } from '#contract/ledger.ts'
import { isoDay, parseDay, type Day } from '#domain/process/calendar/day.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import { budgetEntryTerms } from '#domain/words/budget-terms.ts'
import { fundSourceTerms } from '#domain/words/finance-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf, monthText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { MoneyInput, parseTyped, type TypedMoney } from '../../ui/money-input.tsx'
import type { Project } from '../project/queries.ts'

const texts = {
  title: words('登记预算或支出', 'Enter budget or spending'),
  what: words('事项', 'What'),
  spending: words('支出', 'Spending'),
  source: words('资金来源', 'Source'),
  amount: words('金额', 'Amount'),
  refundHint: words('退款填负数，例如 -3.5', 'A refund is negative, e.g. -3.5'),
  reductionHint: words('填追减的数额，不用加负号', 'The amount taken away, without a sign'),
  amountWrong: words('请填写数字，最多到分', 'Enter a number, with at most two decimals of a yuan'),
  day: words('生效日期', 'Day'),
  month: words('支出月份', 'Month'),
  reason: words('理由', 'Reason'),
  reasonWrong: words('追加、追减和结转须写明理由', 'A change of the budget needs its reason'),
  document: words('文号（可不填）', 'Document (may be left out)'),
  save: words('登记', 'Enter it'),
  cancel: words('取消', 'Cancel'),
  saved: words('已登记', 'Entered'),
}

const budgetKinds = ['opening', 'addition', 'reduction', 'carry-over'] as const
type Kind = (typeof budgetKinds)[number] | 'spending'
const sources = [
  'general-budget',
  'government-fund',
  'state-capital',
  'special-account',
  'non-fiscal',
  'carry-over',
  'other',
] as const
type Source = (typeof sources)[number]

type Entry = {
  readonly kind: Kind
  readonly source: Source
  readonly amount: TypedMoney
  readonly day: string
  readonly month: number
  readonly reason: string
  readonly document: string
}

const firstDay = (year: number): Day => {
  const today = dayOf(new Date())
  return today.year === year ? today : { year, month: 1, day: 1 }
}

const emptyEntry = (year: number): Entry => ({
  kind: 'spending',
  source: 'general-budget',
  amount: { text: '', unit: '万元' },
  day: isoDay(firstDay(year)),
  month: firstDay(year).month,
  reason: '',
  document: '',
})

/** What is taken away is written without a sign and entered with one. */
const signed = ({ kind, amount }: Entry): Money | undefined => {
  const typed = parseTyped(amount)
  return kind === 'reduction' && typed !== undefined && typed > 0n ? moneyOf(0n - typed) : typed
}

const hintFor = (kind: Kind, say: (text: Words) => string): { readonly hint?: string } => {
  if (kind === 'spending') return { hint: say(texts.refundHint) }
  return kind === 'reduction' ? { hint: say(texts.reductionHint) } : {}
}

const save = (projectId: string, entry: Entry): Promise<unknown> => {
  const { kind, source, month, reason, document } = entry
  const amount = signed(entry)
  const effectiveOn = parseDay(entry.day)
  if (amount === undefined || !effectiveOn) return Promise.resolve()
  if (kind === 'spending')
    return call(ledgerContract.enterExecution, { body: { entries: [{ projectId, source, month, amount, reason }] } })
  const rest = { source, amount, effectiveOn, reason, ...(document.trim() === '' ? {} : { document }) }
  return call(ledgerContract.enterBudget, { body: { entries: [{ projectId, kind, ...rest }] } })
}

const useSave = (project: Project, onDone: () => void) => {
  const { say } = useLanguage()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (entry: Entry) => save(project.id, entry),
    onSuccess: async () => {
      onDone()
      toast(say(texts.saved))
      await client.invalidateQueries({ queryKey: ['project', project.id] })
    },
  })
}

const needsReason = ({ kind, reason }: Entry): boolean =>
  kind !== 'spending' && kind !== 'opening' && reason.trim() === ''

type FieldsProps = {
  readonly entry: Entry
  readonly isTried: boolean
  readonly set: (change: Partial<Entry>) => void
}

const WhatFields = ({ entry, set }: Pick<FieldsProps, 'entry' | 'set'>) => {
  const { say } = useLanguage()
  return (
    <div className="pair">
      <Field label={say(texts.what)}>
        {(wired) => (
          <select
            {...wired}
            className="input"
            value={entry.kind}
            onChange={({ target }) =>
              set({ kind: budgetKinds.find((kind) => kind === target.value) ?? ('spending' as const) })
            }
          >
            <option value="spending">{say(texts.spending)}</option>
            {budgetKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(budgetEntryTerms[kind])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say(texts.source)}>
        {(wired) => (
          <select
            {...wired}
            className="input"
            value={entry.source}
            onChange={({ target }) => set({ source: sources.find((one) => one === target.value) ?? 'general-budget' })}
          >
            {sources.map((source) => (
              <option key={source} value={source}>
                {say(fundSourceTerms[source])}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

const WhenField = ({ entry, set }: Pick<FieldsProps, 'entry' | 'set'>) => {
  const { say, language } = useLanguage()
  const isSpending = entry.kind === 'spending'
  return (
    <Field label={say(isSpending ? texts.month : texts.day)}>
      {(wired) =>
        isSpending ? (
          <select
            {...wired}
            className="input"
            value={entry.month}
            onChange={({ target }) => set({ month: Number(target.value) })}
          >
            {Array.from({ length: 12 }, (_, at) => (
              <option key={at} value={at + 1}>
                {monthText(at + 1, language)}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...wired}
            className="input"
            type="date"
            value={entry.day}
            onChange={({ target }) => set({ day: target.value })}
          />
        )
      }
    </Field>
  )
}

const Fields = ({ entry, isTried, set }: FieldsProps) => {
  const { say } = useLanguage()
  const isAmountWrong = isTried && parseTyped(entry.amount) === undefined
  return (
    <>
      <WhatFields entry={entry} set={set} />
      <div className="pair">
        <Field
          label={say(texts.amount)}
          {...hintFor(entry.kind, say)}
          error={isAmountWrong ? say(texts.amountWrong) : undefined}
        >
          {(wired) => <MoneyInput wired={wired} value={entry.amount} onChange={(amount) => set({ amount })} />}
        </Field>
        <WhenField entry={entry} set={set} />
      </div>
      <Field label={say(texts.reason)} error={isTried && needsReason(entry) ? say(texts.reasonWrong) : undefined}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            value={entry.reason}
            onChange={({ target }) => set({ reason: target.value })}
          />
        )}
      </Field>
      {entry.kind !== 'spending' && (
        <Field label={say(texts.document)}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              value={entry.document}
              onChange={({ target }) => set({ document: target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}

/** Enters one change of the budget or one month’s spending. */
export const EnterEntryDialog = ({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) => {
  const { say } = useLanguage()
  const [entry, setEntry] = useState(() => emptyEntry(project.year))
  const [isTried, setTried] = useState(false)
  const enter = useSave(project, onClose)
  const isRight = parseTyped(entry.amount) !== undefined && parseDay(entry.day) !== undefined && !needsReason(entry)
  const submit = (): void => {
    setTried(true)
    if (isRight) enter.mutate(entry)
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={enter.isPending} onClick={submit}>
        {say(texts.save)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      {enter.error && <ErrorNotice error={enter.error} />}
      <Fields entry={entry} isTried={isTried} set={(change) => setEntry({ ...entry, ...change })} />
    </Dialog>
  )
}
