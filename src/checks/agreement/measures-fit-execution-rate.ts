import type { Filing } from '#domain/filing/filing.ts'
import type { FundSource } from '#domain/filing/finance.ts'
import { compare, hundred, printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'

const quickening =
  /(?:提高|加快|提升|加速|推进|推动)[^，。；]{0,12}(?:执行率|执行进度|支出进度|支出执行|预算执行|资金支付|支付进度)/u

const whole: ReadonlySet<FundSource> = new Set(['total', 'fiscal'])

/** Rates of the whole department, or of its fiscal money. */
const executionRates = ({ rates }: Filing): Filing['rates'] =>
  rates.filter(
    ({ kind, source, figure }) => kind === 'execution' && whole.has(source) && figure.qualifier === undefined,
  )

export const measuresFitExecutionRate: Check = {
  id: 'measures-fit-execution-rate',
  rule: 'R27',
  title: words('提高执行率的措施与执行率相照应', 'Measures for a higher execution rate fit the rate'),
  about: words(
    '措施要求提高预算执行率、加快支出，而所列执行率均已为100%的，提问。',
    'A measure to raise the execution rate beside rates of 100% is asked about.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) => {
    const measures = filing.measures.filter(({ text }) => quickening.test(text))
    const rates = executionRates(filing)
    if (measures.length === 0 || rates.length === 0)
      return [cannotTell('没有提高执行率的措施，或没有列出执行率', 'No such measure, or no execution rate')]
    const places = [...measures.map(({ place }) => place), ...rates.map(({ place }) => place)]
    if (rates.some(({ figure }) => compare(figure.value, hundred) < 0))
      return [
        holds({ message: words('执行率低于100%，措施与之相应。', 'The rate leaves room for the measure.'), places }),
      ]
    return [
      fails({
        message: words(
          '措施要求提高执行率或加快支出，而所列预算执行率为100%。',
          'The measures ask for a higher execution rate, and the rate is 100%.',
        ),
        places,
        printed: rates.map(({ figure }) => `${printDecimal(figure.value)}%`).join('、'),
        benign: words('措施可能针对年中进度或个别项目。', 'It may aim at the course of the year or single projects.'),
        remedy: words('请说明措施所针对的问题。', 'Say which problem the measure answers.'),
      }),
    ]
  },
}
