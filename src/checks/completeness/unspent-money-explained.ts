import { isZero, printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check } from '../check.ts'

const reason =
  /主要(?:是|为|原因|系)|由于|因为|原因|受[^，。；]{0,12}影响|全部(?:是|为|系)|系[^，。；]{2,20}(?:资金|款|经费|项目)|因[^，。；]{2,20}(?:未|尚|结转|延)/u

export const unspentMoneyExplained: Check = {
  id: 'unspent-money-explained',
  rule: 'R21',
  title: words('结转结余说明原因', 'Money left over is explained'),
  about: words(
    '写有年末结转结余而同段没有原因或构成的，提醒；为零的不计。',
    'A closing balance without a reason or what it consists of in its paragraph is noted; zero is left alone.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      filing.finance
        .filter(({ stage, figure }) => stage === 'closing-balance' && !isZero(figure.value))
        .map(({ block, metric, figure, place }) => {
          const text = filing.sentences
            .filter((sentence) => sentence.block === block)
            .map((sentence) => sentence.text)
            .join('')
          const amount = `${printDecimal(figure.value)}${figure.unit}`
          if (reason.test(text))
            return holds({
              message: words(`${metric}${amount}写有原因或构成。`, 'The balance is explained.'),
              places: [place],
            })
          return fails({
            message: words(`${metric}${amount}，未说明原因。`, `${amount} are left over without a reason.`),
            places: [place],
            printed: amount,
            benign: words('金额不大时可以不作说明。', 'A small amount may need no explanation.'),
            remedy: words('请说明结转结余的原因。', 'Say why the money was not spent.'),
          })
        }),
      '报告没有写年末结转结余',
      'The report prints no closing balance',
    ),
}
