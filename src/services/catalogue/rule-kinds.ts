import type { Cycle } from '#catalogue/cycle/load-cycle.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { words, type Words } from '#domain/words/words.ts'
import { checkUpTables, goalReviewTables } from './rule-tables/goal-tables.ts'
import {
  evidenceTables,
  monitoringTables,
  resultUseTables,
  returnReasonTables,
  reviewTables,
} from './rule-tables/result-tables.ts'
import type { RuleTable } from './rule-tables/table.ts'
import { disclosureTables, holidayTables, templateTables } from './rule-tables/year-tables.ts'

export type RuleKind =
  | 'templates'
  | 'holidays'
  | 'monitoring'
  | 'goal-review'
  | 'check-up'
  | 'evidence'
  | 'result-use'
  | 'disclosure'
  | 'review'
  | 'return-reasons'

/** A rule of the cycle with its kind, and how it is shown. */
export type KindedRule = {
  readonly id: string
  readonly kind: RuleKind
  readonly kindName: Words
  readonly head: RuleHead
  /** All of its kind: one of them holds. */
  readonly rivals: readonly RuleHead[]
  readonly tables: () => readonly RuleTable[]
}

const kinded = <Rule extends RuleHead>(
  kind: RuleKind,
  kindName: Words,
  of: { readonly rules: readonly Rule[]; readonly tables: (rule: Rule) => readonly RuleTable[] },
): readonly KindedRule[] =>
  of.rules.map((head) => ({ id: head.id, kind, kindName, head, rivals: of.rules, tables: () => of.tables(head) }))

/** Every rule of the cycle, kind by kind. */
export const rulesOfCycle = (cycle: Cycle): readonly KindedRule[] => [
  ...kinded('templates', words('年度任务', 'tasks of the year'), { rules: cycle.templates, tables: templateTables }),
  ...kinded('holidays', words('节假日', 'holidays'), { rules: cycle.holidays, tables: holidayTables }),
  ...kinded('goal-review', words('目标审核', 'review of goals'), { rules: cycle.goalReview, tables: goalReviewTables }),
  ...kinded('check-up', words('指标体检', 'check-up of indicators'), { rules: cycle.checkUp, tables: checkUpTables }),
  ...kinded('monitoring', words('运行监控', 'monitoring'), { rules: cycle.monitoring, tables: monitoringTables }),
  ...kinded('evidence', words('自评佐证', 'evidence'), { rules: cycle.evidence, tables: evidenceTables }),
  ...kinded('review', words('自评复核', 'review'), { rules: cycle.review, tables: reviewTables }),
  ...kinded('return-reasons', words('退回意见', 'reasons for returning'), {
    rules: cycle.returnReasons,
    tables: returnReasonTables,
  }),
  ...kinded('result-use', words('结果应用', 'use of results'), { rules: cycle.resultUse, tables: resultUseTables }),
  ...kinded('disclosure', words('信息公开', 'disclosure'), { rules: cycle.disclosure, tables: disclosureTables }),
]
