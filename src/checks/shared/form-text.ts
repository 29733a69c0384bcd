import { hanCount } from './han-count.ts'
import type { Piece } from './pieces.ts'

/** Labels of declaration and evaluation forms. In prose a few of them stand here and there; in a form they run together. */
const labels =
  /项目名称|项目类[型别]|项目属性|项目负责人|项目概况|项目(?:主要)?(?:实施)?内容|项目实施(?:期|单位|主体|计划|进度|依据)|实施(?:进度)?计划|实施单位|主管部门|联系(?:人|电话)|填报(?:人|单位|日期)|立项依据|资金来源|开始(?:时间|日期)|(?:完成|结束)(?:时间|日期)|年度(?:绩效)?目标|总体(?:绩效)?目标|绩效目标|[一二三]级指标|(?:产出|效益|成本|数量|质量|时效|满意度)指标|指标(?:名称|值|内容|解释)|(?:目标|实现|完成)值|(?:年初|全年|调整)预算数|全年执行数|执行率|分值|权重|得分|偏差原因|备注/gu

const fewest = 4
/** Of the Chinese characters of a passage, one in so many belongs to labels. */
const oneIn = 3
/** A form is told by its beginning: nobody reads on in a passage of this length. */
const longest = 2000

/** A form whose labels ran together into one passage: its words stand in no sentence. */
export const isFormText = ({ text: { text: whole }, isCell }: Piece): boolean => {
  if (isCell) return false
  const text = whole.slice(0, longest)
  const found = text.match(labels) ?? []
  return new Set(found).size >= fewest && hanCount(found.join('')) * oneIn >= hanCount(text)
}
