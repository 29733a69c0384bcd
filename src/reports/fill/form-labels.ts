import type { FormLook } from '../forms/form.ts'

/** Where the value of a label stands: in the cell to its right, or in the one below. */
export type Label = {
  readonly words: readonly string[]
  readonly keys: readonly string[]
  readonly side: 'right' | 'below'
  readonly look: FormLook
}

const right = (words: string, keys: string, look: FormLook = 'text'): Label => ({
  words: words.split(' '),
  keys: keys.split(' '),
  side: 'right',
  look,
})
const below = (words: string, keys: string): Label => ({ ...right(words, keys), side: 'below' })

/** Labels of the official forms, without blanks, brackets and colons, and the facts that belong to them. */
export const labels: readonly Label[] = [
  right('单位名称 部门名称 预算单位 填报单位 预算部门', 'organisation'),
  right('主管部门 主管部门及代码 项目主管部门', 'project.department organisation'),
  right('实施单位 项目实施单位 项目单位', 'project.unit organisation'),
  right('项目名称', 'project.name'),
  right('项目代码 项目编码', 'project.code'),
  right('项目属性', 'project.attribute'),
  right('项目期', 'project.term'),
  right('年度总体目标 年度整体绩效目标 年度绩效目标', 'project.goal goals'),
  right('目标完成情况 整体绩效目标完成情况', 'project.completion goals.completion'),
  below('预期目标 年度目标', 'project.goal goals'),
  below('实际完成情况 目标实际完成情况', 'project.completion goals.completion'),
  right('自评总分 自评得分', 'score', 'number'),
  right('自评等级 评价等级', 'grade'),
  right('所属区划', 'division'),
]

type Named = readonly (readonly [words: readonly string[], name: string])[]

/** Headings of money columns, and what stands before the rows: in a project's form, and in a department's. */
export const moneyColumns: Named = [
  [['年初预算数', '年初预算', '年初批复数'], 'opening'],
  [['全年预算数', '调整后预算', '调整后预算数', '预算数'], 'budget'],
  [['全年执行数', '执行数', '全年实际支出', '实际支出', '决算数'], 'actual'],
  [['执行率', '预算执行率'], 'rate'],
]

export const projectMoneyRows: Named = [
  [['年度资金总额', '年度财政资金总额', '资金总额', '总额', '合计'], ''],
  [['其中当年财政拨款', '当年财政拨款', '其中财政拨款', '财政拨款', '财政资金', '其中财政资金'], 'fiscal.'],
  [['上年结转资金', '结转资金'], 'carry-over.'],
  [['其他资金', '单位资金'], 'other.'],
]

export const departmentMoneyRows: Named = [
  [['合计', '支出总额', '年度资金总额', '资金总额', '总额'], ''],
  [['其中财政拨款', '财政拨款', '财政资金'], '.fiscal'],
  [['一般公共预算', '一般公共预算资金', '其中一般公共预算'], '.general-budget'],
  [['政府性基金预算', '政府性基金', '政府性基金预算资金'], '.government-fund'],
  [['国有资本经营预算', '国有资本经营预算资金'], '.state-capital'],
  [['社会保险基金预算', '社会保险基金'], '.social-insurance'],
  [['财政专户管理资金'], '.special-account'],
  [['其他资金'], '.other'],
  [['基本支出'], '.basic'],
  [['项目支出'], '.project'],
]

/** Headings of indicator columns. */
export const indicatorColumns: Named = [
  [['一级指标'], 'level1'],
  [['二级指标'], 'level2'],
  [['三级指标', '指标名称'], 'name'],
  [['年度指标值', '年度目标值', '指标值', '年初目标值', '目标值', '预期值'], 'target'],
  [['实际完成值', '全年完成值', '年度实现值', '完成值', '实际值'], 'actual'],
  [['完成率', '指标完成率'], 'completion'],
  [['分值', '权重', '权重分'], 'points'],
  [['得分', '自评得分'], 'score'],
  [['偏差原因分析及改进措施', '偏差原因及改进措施', '未完成原因分析', '偏差原因分析'], 'reason'],
]

/** Rows with one of these are no indicator rows any more. */
export const endWords = /^(?:总分|合计|总计|自评|填表|填报|联系|评价|存在|改进|说明|备注|注|偏差|分项)/u

/** A label without blanks, colons and what stands in brackets: “部门（单位）名称：” is 部门名称. */
export const plainLabel = (text: string): string =>
  text
    .slice(0, 60)
    .replaceAll(/[（(][^（()）]{0,40}[）)]/gu, '')
    .replaceAll(/[\s：:、。　]/gu, '')

export const namedIn = (list: Named, text: string): string | undefined => {
  const plain = plainLabel(text)
  return list.find(([words]) => words.includes(plain))?.[1]
}
