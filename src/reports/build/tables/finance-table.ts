import type { DraftFiling } from '#domain/filing/draft.ts'
import { amountKey, findAmount, percentOf, rateOf } from '#domain/filing/draft-amount.ts'
import { absent, figureOf, type DraftValue } from '#domain/filing/draft-value.ts'
import type { ExpenditureNature, FinanceStage, FundSource } from '#domain/filing/finance.ts'
import type { TableBlock, TableCell } from '../../model.ts'
import { amountCell, textCell, valueCell } from './cells.ts'

type Line = {
  readonly name: string
  readonly source: FundSource
  readonly nature: ExpenditureNature | undefined
}

const lines: readonly Line[] = [
  { name: '合计', source: 'total', nature: undefined },
  { name: '财政拨款', source: 'fiscal', nature: undefined },
  { name: '一般公共预算', source: 'general-budget', nature: undefined },
  { name: '政府性基金预算', source: 'government-fund', nature: undefined },
  { name: '国有资本经营预算', source: 'state-capital', nature: undefined },
  { name: '社会保险基金预算', source: 'social-insurance', nature: undefined },
  { name: '财政专户管理资金', source: 'special-account', nature: undefined },
  { name: '非财政拨款', source: 'non-fiscal', nature: undefined },
  { name: '其他资金', source: 'other', nature: undefined },
  { name: '基本支出', source: 'total', nature: 'basic' },
  { name: '项目支出', source: 'total', nature: 'project' },
]

const stages: readonly (readonly [FinanceStage, string])[] = [
  ['opening-budget', '年初预算数'],
  ['adjustment', '调整数'],
  ['budget', '预算数'],
  ['annual-budget', '全年预算数'],
  ['execution', '执行数'],
  ['final-account', '决算数'],
]

const keyOf = (line: Line, stage: FinanceStage): string => amountKey({ ...line, stage, flow: 'expenditure' })
const valueOf = (draft: DraftFiling, line: Line, stage: FinanceStage): DraftValue =>
  findAmount(draft, keyOf(line, stage)) ?? absent

const lineRate = (draft: DraftFiling, line: Line): DraftValue => {
  if (line.nature === undefined) return rateOf(draft, 'execution', line.source) ?? absent
  const [spent] = (['execution', 'final-account'] as const).flatMap(
    (stage) => figureOf(valueOf(draft, line, stage)) ?? [],
  )
  const [budget] = (['annual-budget', 'budget', 'opening-budget'] as const).flatMap(
    (stage) => figureOf(valueOf(draft, line, stage)) ?? [],
  )
  return (spent && budget && percentOf(spent, budget)) ?? absent
}

/** Spending by source and nature, one column a stage that is given; undefined where no amount is. */
export const financeTable = (draft: DraftFiling, caption: string): TableBlock | undefined => {
  const has = (line: Line, stage: FinanceStage): boolean => valueOf(draft, line, stage).kind !== 'absent'
  const usedStages = stages.filter(([stage]) => lines.some((line) => has(line, stage)))
  const usedLines = lines.filter((line) => usedStages.some(([stage]) => has(line, stage)))
  if (usedLines.length === 0) return undefined
  const row = (line: Line): readonly TableCell[] => [
    textCell(line.name),
    ...usedStages.map(([stage]) => amountCell(valueOf(draft, line, stage), keyOf(line, stage), '万元')),
    valueCell(lineRate(draft, line), `rate:execution.${line.nature ?? line.source}`),
  ]
  return {
    kind: 'table',
    caption,
    widths: [26, ...usedStages.map(() => 20), 16],
    alignments: ['left', ...usedStages.map(() => 'right' as const), 'right'],
    header: [[textCell('项目'), ...usedStages.map(([, name]) => textCell(name)), textCell('执行率')]],
    rows: usedLines.map(row),
    orientation: 'portrait',
  }
}
