import { multiply, toDecimal, type Decimal } from './decimal.ts'

export type Dimension =
  | 'money'
  | 'person'
  | 'visit'
  | 'area'
  | 'volume'
  | 'mass'
  | 'length'
  | 'item'
  | 'ratio'
  | 'point'
  | 'time'
  | 'score'
  | 'energy'
  | 'number'

export type Unit = {
  readonly symbol: string
  readonly dimension: Dimension
  readonly base: string
  readonly factor: Decimal
}

const family = (dimension: Dimension, base: string, members: Readonly<Record<string, string>>): readonly Unit[] =>
  Object.entries(members).map(([symbol, factor]) => ({ symbol, dimension, base, factor: toDecimal(factor) }))

/** Counting words: each is its own base, since 家 and 家次 or 件 and 宗 are not added together. */
const countingWords =
  '件 宗 个 项 起 条 次 场 场次 家 家次 户 户次 处 处次 套 套次 台套 份 人份 期 支 名次 所 间 间次 栋 幢 座 辆 辆次 台 台次 ' +
  '架 架次 张 面 篇 部 本 批 批次 期次 班 班次 节 级 类 大 村 例 例次 单 棵 株 幅 块 盏 只 头 羽 尾 匹 卷 封 枚 组 组次 队 ' +
  '站 点 点次 人天 车 车次 船次 趟 校 片 段 轮 届 笔 对 门 门次 册 则 版 款 类别 道 艘 条次 件次 宗次 项次 件套 单次 校次 ' +
  '剂 剂次 针 针次 首 集 盒 箱 袋 包 瓶 桶 根 口 顶 扇 层 课时 学时 标段 堂 票 餐次 帖'

const countUnits = (word: string): readonly Unit[] =>
  family('item', word, { [word]: '1', [`万${word}`]: '10000', [`亿${word}`]: '100000000' })

/** Closed list of units the reader knows. A unit outside it is kept as printed and never converted. */
export const units: readonly Unit[] = [
  ...family('money', '元', {
    元: '1',
    百元: '100',
    千元: '1000',
    万元: '10000',
    十万元: '100000',
    百万元: '1000000',
    千万元: '10000000',
    亿元: '100000000',
    十亿元: '1000000000',
    百亿元: '10000000000',
    千亿元: '100000000000',
    万亿元: '1000000000000',
  }),
  ...family('money', '美元', { 美元: '1', 万美元: '10000', 亿美元: '100000000' }),
  ...family('money', '港元', { 港元: '1', 万港元: '10000', 亿港元: '100000000' }),
  // 205万 without its noun: what is counted stands elsewhere (R24), so it converts to no other unit but a bare number.
  ...family('number', '', { 万: '10000', 亿: '100000000' }),
  ...family('person', '人', {
    人: '1',
    名: '1',
    位: '1',
    万人: '10000',
    万名: '10000',
    万位: '10000',
    亿人: '100000000',
  }),
  ...family('visit', '人次', { 人次: '1', 万人次: '10000', 亿人次: '100000000' }),
  ...family('area', '平方米', {
    平方米: '1',
    '㎡': '1',
    平米: '1',
    平方: '1',
    万平方米: '10000',
    万平米: '10000',
    公顷: '10000',
    万公顷: '100000000',
    平方公里: '1000000',
    平方千米: '1000000',
    亩: '666.6666666667',
    亩次: '666.6666666667',
    万亩: '6666666.666667',
    万亩次: '6666666.666667',
  }),
  ...family('volume', '立方米', {
    立方米: '1',
    万立方米: '10000',
    亿立方米: '100000000',
    立方: '1',
    万立方: '10000',
    升: '0.001',
  }),
  ...family('mass', '吨', {
    吨: '1',
    万吨: '10000',
    亿吨: '100000000',
    千克: '0.001',
    公斤: '0.001',
    kg: '0.001',
    斤: '0.0005',
    克: '0.000001',
    毫克: '0.000000001',
    微克: '0.000000000001',
  }),
  ...family('length', '米', { 米: '1', 公里: '1000', 万公里: '10000000', 千米: '1000', km: '1000', 厘米: '0.01' }),
  ...family('energy', '千瓦时', { 千瓦时: '1', 万千瓦时: '10000', 亿千瓦时: '100000000' }),
  ...family('energy', '千瓦', { 千瓦: '1', 万千瓦: '10000', 兆瓦: '1000' }),
  ...family('ratio', '%', { '%': '1', '‰': '0.1' }),
  ...family('ratio', '倍', { 倍: '1' }),
  ...family('point', '个百分点', { 个百分点: '1', 百分点: '1' }),
  ...family('score', '分', { 分: '1' }),
  ...family('time', '天', { 天: '1', 日: '1' }),
  ...family('time', '个工作日', { 个工作日: '1' }),
  ...family('time', '年', { 年: '1' }),
  ...family('time', '个月', { 个月: '1' }),
  ...family('time', '周', { 周: '1' }),
  ...family('time', '分钟', { 分钟: '1', 小时: '60', 个小时: '60' }),
  ...countingWords.split(' ').flatMap(countUnits),
]

const bySymbol: ReadonlyMap<string, Unit> = new Map(units.map((unit) => [unit.symbol, unit]))

export const findUnit = (symbol: string): Unit | undefined => bySymbol.get(symbol)

/** The value in the base unit of its family (万元 → 元). Units outside the list stand for themselves. */
export const toBase = (value: Decimal, symbol: string): { value: Decimal; base: string } => {
  const unit = findUnit(symbol)
  return unit ? { value: multiply(value, unit.factor), base: unit.base } : { value, base: symbol }
}

/** May two units be compared after conversion? */
export const sameBase = (a: string, b: string): boolean => (findUnit(a)?.base ?? a) === (findUnit(b)?.base ?? b)

export const isMoney = (symbol: string): boolean => findUnit(symbol)?.dimension === 'money'
export const isPercent = (symbol: string): boolean => symbol === '%'
