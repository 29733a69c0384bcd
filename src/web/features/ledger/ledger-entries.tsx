import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ledgerContract } from '#contract/ledger.ts'
import type { Money } from '#domain/number/money.ts'
import { fundSourceTerms } from '#domain/words/finance-terms.ts'
import { budgetEntryTerms } from '#domain/words/budget-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { monthText, shortDay } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { useRights } from '../organisation/queries.ts'
import { entriesQuery, type Project } from '../project/queries.ts'

const texts = {
  when: words('时间', 'When'),
  what: words('事项', 'Entry'),
  source: words('资金来源', 'Source'),
  amount: (unit: string) => words(`金额（${unit}）`, `Amount (${unit})`),
  why: words('理由和文号', 'Reason and document'),
  actions: words('操作', 'Actions'),
  spending: words('支出', 'spending'),
  withdrawn: words('已撤销', 'taken back'),
  withdraw: words('撤销', 'Take back'),
  withdrawAbout: words(
    '记录不会删除：留下撤销人、时间和理由，金额不再计入。',
    'It stays on record with who took it back and why, and no longer counts.',
  ),
  none: words('还没有登记预算和支出。', 'Neither budget nor spending was entered yet.'),
}

type Line = {
  readonly id: string
  readonly when: string
  readonly what: string
  readonly source: keyof typeof fundSourceTerms
  readonly amount: Money
  readonly why: string
  readonly withdrawn: string | undefined
}

const useLines = (project: Project): readonly Line[] | undefined => {
  const { say, language } = useLanguage()
  const { data } = useQuery(entriesQuery(project))
  if (!data) return undefined
  const budget = data.budget.map(({ id, effectiveOn, kind, source, amount, reason, document, withdrawn }) => ({
    id,
    source,
    amount,
    withdrawn: withdrawn?.reason,
    when: shortDay(effectiveOn, language),
    what: say(budgetEntryTerms[kind]),
    why: [reason, document].filter((text) => text !== '').join(' · '),
  }))
  const execution = data.execution.map(({ id, month, source, amount, reason, withdrawn }) => ({
    id,
    source,
    amount,
    withdrawn: withdrawn?.reason,
    why: reason,
    when: monthText(month, language),
    what: say(texts.spending),
  }))
  return [...budget, ...execution]
}

const useWithdraw = (project: Project, onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
      call(ledgerContract.withdraw, { params: { id }, body: { reason } }),
    onSuccess: async () => {
      onDone()
      await client.invalidateQueries({ queryKey: ['project', project.id] })
    },
  })
}

const Row = ({ line, onWithdraw }: { readonly line: Line; readonly onWithdraw: (() => void) | undefined }) => {
  const { say } = useLanguage()
  const print = useMoney()
  const unit = useUnitName()
  const { when, what, source, amount, why, withdrawn } = line
  return (
    <tr className={withdrawn === undefined ? undefined : 'is-withdrawn'}>
      <td data-label={say(texts.when)}>{when}</td>
      <td data-label={say(texts.what)}>{what}</td>
      <td data-label={say(texts.source)}>{say(fundSourceTerms[source])}</td>
      <td className="number" data-label={say(texts.amount(unit))}>
        {print(amount)}
      </td>
      <td>
        {why}
        {withdrawn !== undefined && (
          <div>
            <Badge>{say(texts.withdrawn)}</Badge> <span className="small">{withdrawn}</span>
          </div>
        )}
      </td>
      <td className="no-print">
        {onWithdraw && withdrawn === undefined && (
          <Button look="quiet" onClick={onWithdraw}>
            {say(texts.withdraw)}
          </Button>
        )}
      </td>
    </tr>
  )
}

const Heads = () => {
  const { say } = useLanguage()
  const unit = useUnitName()
  return (
    <thead>
      <tr>
        <th scope="col">{say(texts.when)}</th>
        <th scope="col">{say(texts.what)}</th>
        <th scope="col">{say(texts.source)}</th>
        <th scope="col" className="number">
          {say(texts.amount(unit))}
        </th>
        <th scope="col">{say(texts.why)}</th>
        <th scope="col" className="no-print">
          <span className="visually-hidden">{say(texts.actions)}</span>
        </th>
      </tr>
    </thead>
  )
}

/** Every entry with its reason; what was taken back stays, struck through. */
export const LedgerEntries = ({ project }: { readonly project: Project }) => {
  const { say } = useLanguage()
  const mayDo = useRights()
  const lines = useLines(project)
  const [asked, setAsked] = useState<string>()
  const withdraw = useWithdraw(project, () => setAsked(undefined))
  const mayEnter = mayDo('ledger.enter', project)
  if (!lines) return undefined
  if (lines.length === 0) return <p className="card-text muted">{say(texts.none)}</p>
  return (
    <>
      <table className="table table-cards table-top">
        <Heads />
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} onWithdraw={mayEnter ? () => setAsked(line.id) : undefined} />
          ))}
        </tbody>
      </table>
      {asked !== undefined && (
        <MoveDialog
          moving={{ title: say(texts.withdraw), about: say(texts.withdrawAbout), needsReason: true, isDanger: true }}
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onMove={(reason = '') => withdraw.mutate({ id: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
