import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Money } from '#domain/number/money.ts'
import { budgetEntryTerms } from '#domain/words/budget-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { rateText } from '../../lib/money-text.ts'
import { MoneyUnitChoice, useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useRights } from '../organisation/queries.ts'
import { ledgerQuery, type Ledger, type Project } from '../project/queries.ts'
import { EnterEntryDialog } from './enter-entry-dialog.tsx'
import { ExecutionCurve } from './execution-curve.tsx'
import { LedgerEntries } from './ledger-entries.tsx'

const texts = {
  heading: words('预算和支出', 'Budget and spending'),
  total: (unit: string) => words(`全年预算（${unit}）`, `Annual budget (${unit})`),
  spent: (unit: string) => words(`已支出（${unit}）`, `Spent (${unit})`),
  rate: words('执行率', 'Execution'),
  none: words('没有预算', 'no budget'),
  enter: words('登记', 'Enter'),
}

const kinds = ['opening', 'addition', 'reduction', 'transfer', 'carry-over'] as const

/** 年初 + 追加 − 追减 …: what the annual budget is made of. */
const Equation = ({ budget }: { readonly budget: Ledger['budget'] }) => {
  const say = useSay()
  const print = useMoney()
  const shown = kinds.filter((kind) => kind === 'opening' || budget[kind] !== 0n)
  const signed = (amount: Money, isFirst: boolean): string => (isFirst || amount < 0n ? '' : '+') + print(amount)
  return (
    <p className="small muted">
      {shown.map((kind, at) => (
        <span key={kind}>
          {at > 0 && ' '}
          {say(budgetEntryTerms[kind])} {signed(budget[kind], at === 0)}
        </span>
      ))}
    </p>
  )
}

const Figures = ({ ledger }: { readonly ledger: Ledger }) => {
  const say = useSay()
  const print = useMoney()
  const unit = useUnitName()
  const { budget, spent, rate } = ledger
  return (
    <dl className="facts">
      <div className="fact">
        <dt>{say(texts.total(unit))}</dt>
        <dd className="figure">{print(budget.total)}</dd>
      </div>
      <div className="fact">
        <dt>{say(texts.spent(unit))}</dt>
        <dd className="figure">{print(spent)}</dd>
      </div>
      <div className="fact">
        <dt>{say(texts.rate)}</dt>
        <dd className="figure">{rate ? rateText(rate) : say(texts.none)}</dd>
      </div>
    </dl>
  )
}

/** The ledger of a project: its sums, its curve, and every entry with its reason. */
export const LedgerCard = ({ project }: { readonly project: Project }) => {
  const say = useSay()
  const mayDo = useRights()
  const [isEntering, setEntering] = useState(false)
  const { data: ledger, error, refetch } = useQuery(ledgerQuery(project))
  return (
    <section className="card card-flush" aria-labelledby="ledger-heading">
      <div className="card-head">
        <h2 id="ledger-heading">{say(texts.heading)}</h2>
        <div className="row no-print">
          <MoneyUnitChoice />
          {mayDo('ledger.enter', project) && project.state !== 'cancelled' && (
            <Button icon="plus" onClick={() => setEntering(true)}>
              {say(texts.enter)}
            </Button>
          )}
        </div>
      </div>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!ledger && !error && <Loading />}
      {ledger && (
        <div className="card-text stack">
          <Figures ledger={ledger} />
          <Equation budget={ledger.budget} />
          <ExecutionCurve ledger={ledger} />
        </div>
      )}
      <LedgerEntries project={project} />
      {isEntering && <EnterEntryDialog project={project} onClose={() => setEntering(false)} />}
    </section>
  )
}
