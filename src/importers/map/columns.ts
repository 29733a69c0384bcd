/** What a table column holds, told from its printed head. */
export const columnKinds = [
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'completion',
  'points',
  'score',
  'reason',
  'goal',
  'goal-completion',
  'project',
  'budget',
  'executed',
  'forecast',
  'rate',
  'unit',
  'comparator',
  'ordinal',
  'other',
] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Head words, most telling first: the first that is found decides. */
const heads: readonly (readonly [ColumnKind, RegExp])[] = [
  ['ordinal', /^(?:序号|编号|行次)$/u],
  ['comparator', /^(?:指标性质|指标方向|计算符号|运算符号|性质|符号)$/u],
  ['reason', /偏差|原因|改进措施|未完成说明/u],
  ['forecast', /(?:全年|本年|年底|年末)(?:预计|预测)|预计(?:全年|年底|年末|执行|支出)/u],
  ['level1', /一级指标|一级/u],
  ['level2', /二级指标|二级/u],
  // 监控期完成情况, 1—7月完成值, 截至8月底完成情况: what months have brought so far is a value, no share of the target.
  ['actual', /(?:监控期|月份?|月[底末]|[上下]半年|季度)末?(?:累计)?(?:实际)?完成(?:情况|值|数)/u],
  ['goal-completion', /目标(?:实际)?完成情况/u],
  ['completion', /指标完成(?:情况|率)|完成(?:情况|率)$|达成情况/u],
  // What is expected of a planned project is its goal, whatever the head calls it.
  ['goal', /预计(?:实际|实现|完成)?(?:值|情况|效果)/u],
  ['target', /预期(?:实现)?值|目标值|指标值|计划值|标准值/u],
  ['actual', /实现值|实际(?:完成)?值|^实际(?:完成)?数|完成值|实际完成|实际情况|执行情况/u],
  ['score', /得分|评分$/u],
  ['points', /分值|权重|满分/u],
  ['name', /三级指标|关键指标|指标名称|具体指标|绩效指标|考核指标|^指标(?:内容)?$/u],
  ['rate', /执行率|支出率|支付率|预算完成率|支出进度/u],
  ['executed', /支出数|执行数|决算数|实际支出|支出金额|已支出|实支|支付数/u],
  ['budget', /预算(?:数|金额|安排|额)?|安排资金|下达资金|资金额/u],
  ['goal', /目标/u],
  ['project', /项目(?:名称)?|任务名称|资金名称|经费名称|事项/u],
  ['unit', /^(?:度量|计量|计算|指标)?单位$/u],
]

export const columnKind = (head: string): ColumnKind => {
  // Most cells are values: a number or nothing is no head.
  if (/^[-−\d.,，%％]*$/u.test(head)) return 'other'
  // 项目资金(万元) stands left of the heads of its amounts.
  if (head.startsWith('项目资金')) return 'other'
  // 预算项目 names projects although it says 预算.
  if (/^(?:预算|重点|主要|支出)?项目(?:名称|内容)?$|^(?:资金|经费|任务)名称$/u.test(head)) return 'project'
  return heads.find(([, pattern]) => pattern.test(head))?.[0] ?? 'other'
}

/** Phrases a head is made of where its cells ran into one text (one-cell-per-line tables), longest first. */
export const headPhrase =
  /年度目标值|年度指标值|年度实现值|预期实现值|预期目标值|实际完成值|实际实现值|指标完成情况|目标完成情况|指标完成率|绩效目标|预期目标|年度目标|关键指标|绩效指标|一级指标|二级指标|三级指标|指标名称|目标值|指标值|实现值|完成值|完成情况|完成率|预算金额|预算数|支出数|执行数|执行率|分值|权重|得分|偏差原因/gu

/** First-level and second-level names of the official frameworks, which stand in merged cells of their own. */
export const level1Name =
  /^(?:产出|效益|成本|满意度|投入|过程|决策|管理|效果|履职效能|管理效率|产出效益|履职效果|项目(?:决策|管理|产出|效益|效果))(?:类)?(?:指标)?$/u
export const level2Name =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态(?:环境)?成本)(?:类)?指标$|^(?:经济|社会|生态|环境)(?:效益|影响)(?:指标)?$|^可持续(?:影响|发展|性)?(?:效益)?(?:指标)?$|^(?:服务对象|社会公众|公众|群众|社会公众或服务对象|受益对象)?满意度(?:指标)?$/u

/** A level's name without its points: 产出指标(50分). */
export const bareLevel = (text: string): string => text.replace(/[（(]\s?\d{1,3}(?:\.\d+)?\s?分?[)）]$/u, '')
