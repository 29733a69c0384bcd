import { multiply, toDecimal, type Decimal } from './decimal.ts'

export type Dimension =
  | 'money'
  | 'person'
  | 'visit'
  | 'area'
  | 'mass'
  | 'length'
  | 'item'
  | 'ratio'
  | 'point'
  | 'time'
  | 'score'

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
  '件 宗 个 项 起 条 次 场 场次 家 家次 户 户次 处 套 套次 份 期 支 名次 所 间 栋 幢 座 辆 台 张 面 篇 部 本 批 期次 班 班次 级 类 大 村 例 单 棵 株 幅 块 盏 只 头 卷 封 枚 组 队 站 点 人天 车次 校 片 段 轮 届 笔 对 门 册 则 版 款 类别 道 艘 架'.split(
    ' ',
  )

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
    百亿元: '10000000000',
    万亿元: '1000000000000',
  }),
  ...family('person', '人', { 人: '1', 名: '1', 位: '1', 万人: '10000', 万名: '10000' }),
  ...family('visit', '人次', { 人次: '1', 万人次: '10000' }),
  ...family('area', '平方米', {
    平方米: '1',
    万平方米: '10000',
    公顷: '10000',
    平方公里: '1000000',
    亩: '666.6666666667',
    万亩: '6666666.666667',
  }),
  ...family('mass', '吨', { 吨: '1', 万吨: '10000', 千克: '0.001', 公斤: '0.001' }),
  ...family('length', '米', { 米: '1', 公里: '1000', 千米: '1000' }),
  ...family('ratio', '%', { '%': '1', '‰': '0.1' }),
  ...family('point', '个百分点', { 个百分点: '1' }),
  ...family('score', '分', { 分: '1' }),
  ...family('time', '天', { 天: '1', 日: '1', 个工作日: '1' }),
  ...countingWords.flatMap((word) => family('item', word, { [word]: '1', [`万${word}`]: '10000' })),
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

/** May two units be compared after conversion, counting 人 and 人次 etc. strictly apart, and is it money? */
export const isMoney = (symbol: string): boolean => findUnit(symbol)?.dimension === 'money'
export const isPercent = (symbol: string): boolean => symbol === '%'
