import { ledgerContract } from '#contract/ledger.ts'
import { enterBudget, transferBudget } from '#services/ledger/enter-budget.ts'
import { enterExecution } from '#services/ledger/enter-execution.ts'
import { listBudgetEntries, listExecutionEntries } from '#services/ledger/list-entries.ts'
import { summariseLedger } from '#services/ledger/summarise-ledger.ts'
import { withdrawEntry } from '#services/ledger/withdraw-entry.ts'
import { bind } from '../bind.ts'

export const ledgerRoutes = [
  bind(ledgerContract.summary, summariseLedger),
  bind(ledgerContract.budgetEntries, listBudgetEntries),
  bind(ledgerContract.executionEntries, listExecutionEntries),
  bind(ledgerContract.enterBudget, enterBudget),
  bind(ledgerContract.transfer, transferBudget),
  bind(ledgerContract.enterExecution, enterExecution),
  bind(ledgerContract.withdraw, withdrawEntry),
]
