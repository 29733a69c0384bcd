import { words, type Words } from '#domain/words/words.ts'
import type { Batch } from './queries.ts'

/** What a table brings in. */
export const kindWords: Readonly<Record<Batch['kind'], Words>> = {
  projects: words('项目', 'projects'),
  'budget-entries': words('预算', 'budgets'),
  'execution-entries': words('支付', 'payments'),
}

const countWords: Readonly<Record<string, Words>> = {
  rows: words('读到行数', 'rows'),
  entries: words('台账记录', 'ledger entries'),
  projects: words('项目', 'projects'),
  refused: words('未导入', 'refused'),
  skipped: words('跳过', 'skipped'),
}

export const countName = (name: string): Words => countWords[name] ?? words(name, name)
