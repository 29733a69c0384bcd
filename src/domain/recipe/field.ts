/** What a column of an export of the budget system may hold. Amounts are money, the rest is kept as printed. */
export const textFields = [
  'unit-code',
  'unit-name',
  'project-code',
  'project-name',
  'function-class',
  'government-economic-class',
  'department-economic-class',
  'fund-nature',
  'document-number',
  'date',
  'summary',
] as const
export const moneyFields = ['opening-budget', 'annual-budget', 'executed', 'available'] as const

export type TextField = (typeof textFields)[number]
export type MoneyField = (typeof moneyFields)[number]
export type RecipeField = TextField | MoneyField
export const recipeFields: readonly RecipeField[] = [...textFields, ...moneyFields]

export const isMoneyField = (field: RecipeField): field is MoneyField => moneyFields.some((each) => each === field)

/** Heads that name a field: the first is the one of the official system, the others mean the same. */
export const headsOf: Readonly<Record<RecipeField, readonly string[]>> = {
  'unit-code': ['预算单位编码', '单位编码', '单位代码', '预算单位代码'],
  'unit-name': ['预算单位名称', '单位名称', '预算单位', '用款单位', '基层预算单位', '申请单位'],
  'project-code': ['项目编码', '项目代码', '预算项目编码', '预算项目代码'],
  'project-name': ['项目名称', '预算项目名称', '预算项目', '项目'],
  'function-class': ['支出功能分类', '功能分类', '支出功能分类科目', '功能科目', '支出功能科目', '功能分类科目名称'],
  'government-economic-class': ['政府支出经济分类', '政府经济分类', '政府预算支出经济分类', '政府经济科目'],
  'department-economic-class': ['部门支出经济分类', '部门经济分类', '部门预算支出经济分类', '部门经济科目', '经济分类'],
  'fund-nature': ['资金性质', '资金性质名称', '资金来源', '资金类型'],
  'document-number': ['指标文号', '文号', '发文文号', '指标文件号', '来源文号'],
  date: ['日期', '支付日期', '下达日期', '业务日期', '支付时间', '申请日期'],
  summary: ['摘要', '用途', '备注', '用款事由'],
  'opening-budget': ['年初预算', '年初预算数', '年初批复数', '年初预算金额', '年初指标'],
  'annual-budget': [
    '全年预算',
    '调整预算',
    '调整预算数',
    '全年预算数',
    '指标金额',
    '指标总额',
    '调整后预算数',
    '预算指标',
    '总指标',
    '预算数',
  ],
  executed: [
    '支付数',
    '已用款',
    '已支付',
    '支出数',
    '已支付金额',
    '实际支付',
    '累计支付',
    '执行数',
    '支付金额',
    '已使用金额',
    '累计支出',
    '已执行数',
    '用款金额',
  ],
  available: ['可用余额', '余额', '指标余额', '剩余额度', '可用指标', '结余', '未支付金额', '可用金额'],
}

/** A head without spaces, its unit in brackets, and what tells columns of one kind apart. */
export const bareHead = (text: string): string =>
  text
    .replaceAll(/\s/gu, '')
    .replace(/[（(【[](?:单位[：:])?(?:元|千元|万元|亿元)[）)】\]]$/u, '')
    .replace(/[：:]$/u, '')
