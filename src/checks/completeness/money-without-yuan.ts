import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { judgeWording } from '../shared/wording.ts'

/** Words that say the number behind them is money. */
const money =
  '(?:金额|总额|资金|预算数?|决算数?|执行数|支出|收入|投入|投资|拨款|经费|筹款|善款|捐款|补贴|补助|产值|税收|营业额|销售额|罚款|贷款|债务|造价|成本|费用|奖金|救助金|慰问金)'

/** A number with 万 or 亿 and nothing behind it, close behind a word for money in the same clause. */
const pattern = new RegExp(
  `${money}(?!人力|警力|人员|力量|兵力)[^，。；：、\\d]{0,8}\\d[\\d.,]*[万亿](?=[，。；：、）)]|,(?!\\d)|:|;|$)`,
  'gu',
)

export const moneyWithoutYuan: Check = {
  id: 'money-without-yuan',
  rule: 'R24',
  title: words('金额缺少“元”', 'Money without 元'),
  about: words(
    '表示资金的词后面的数字只写“万”“亿”。“27 万余人”“20 万次”等另有计数对象的不算。',
    'A number behind a word for money has only 万 or 亿. Numbers that count something else are left alone.',
  ),
  authority: 'GB/T 15835—2011',
  severity: 'warning',
  judge: (filing) =>
    judgeWording(filing, [
      {
        pattern,
        problem: words('金额只写了“万”或“亿”，缺少“元”', 'an amount of money printed without 元'),
        better: ([form]) => `${form}元`,
      },
    ]),
}
