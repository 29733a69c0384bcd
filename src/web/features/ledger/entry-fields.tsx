import { budgetEntryTerms } from '#domain/words/budget-terms.ts'
import { fundSourceTerms } from '#domain/words/finance-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { monthText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Field } from '../../ui/field.tsx'
import { MoneyInput, parseTyped } from '../../ui/money-input.tsx'
import { budgetKinds, lacksReason, sources, type Entry, type Kind } from './entry-draft.ts'

const texts = {
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
}

const hintFor = (kind: Kind, say: (text: Words) => string): { readonly hint?: string } => {
  if (kind === 'spending') return { hint: say(texts.refundHint) }
  return kind === 'reduction' ? { hint: say(texts.reductionHint) } : {}
}

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

/** What is entered of an entry. */
export const EntryFields = ({ entry, isTried, set }: FieldsProps) => {
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
      <Field label={say(texts.reason)} error={isTried && lacksReason(entry) ? say(texts.reasonWrong) : undefined}>
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
