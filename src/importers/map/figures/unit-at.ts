import { units } from '#domain/number/unit.ts'

const byFirst = new Map<string, string[]>()
for (const { symbol } of units) byFirst.set(symbol.slice(0, 1), [...(byFirst.get(symbol.slice(0, 1)) ?? []), symbol])
for (const symbols of byFirst.values()) symbols.sort((a, b) => b.length - a.length)

/** Nouns that begin with a counting word but are not counted by it: 5部门 is no 5部. */
const nouns = new Set(
  (
    '部门 部委 部队 项目 组织 组成 组团 组长 支部 支队 支持 支出 支付 家庭 户籍 户外 队伍 队员 点位 班子 校园 校区 场所 场地 场馆 份额 期间 期限 类型 级别 ' +
    '级以 门店 门前 名单 名录 位于 元旦 元素 分局 分别 分公 分类 分享 分配 分队 分会 分中 分之 分级 分区 分布 分散 分管 分析 处理 处置 处于 处罚 处警 ' +
    '条例 条件 次年 次日 起步 起草 起诉 本部 本级 本地 本市 本区 本年 本单 本街 本镇 对于 对口 对接 对象 面积 面向 面对 头部 单位 单元 单一 批准 批复 ' +
    '台账 台风 台胞 张贴 套餐 所有 所在 所属 个人 个体 个性 个别 大学 大型 大力 大会 大道 大街 片区 轮流 笔记 版本 款项 道路 道德 吨位 只有 只能 封闭 封控 ' +
    '车辆 车站 车位 车道 站位 站点 段落 层级 层面 口径 口岸 首届 首次 首批 集中 集体 集团 集市 包括 包含 包干 包村 袋装 根据 顶层 日常 日均 日前 年度 年内 年末 ' +
    '年底 年初 年龄 周边 周岁 周年 周期 天河 针对 节点 节约 节能 课题 箱体 桶装 亩均 米兰 人均 人员 人大 倍增 口袋 村居 村民 村委 村级 镇街 件均 家政 家居 家属 轮值'
  ).split(' '),
)

/** The longest unit of the closed list that stands at `at`, as printed; '' when none does. */
export const unitAt = (text: string, at: number): string => {
  if (nouns.has(text.slice(at, at + 2))) return ''
  const symbols = byFirst.get(text[at] ?? '') ?? []
  return symbols.find((symbol) => text.startsWith(symbol, at)) ?? ''
}

const perBase =
  /[/／](?:[\u4e00-\u9fff]{1,2}·)?(?:平方米|立方米|平方公里|公顷|公里|千瓦时|人次|个月|[月年日天人次户件场个亩吨米升家张套时辆])/uy

/** `/人`, `/月`, `/平方米` behind a unit: a price or a rate, which must not be added to totals. */
export const perAt = (text: string, at: number): string => {
  perBase.lastIndex = at
  return perBase.exec(text)?.[0] ?? ''
}
