import type { Filing } from '#domain/filing/filing.ts'
import type { Period } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { claimsBySentence } from '../shared/claims-by-sentence.ts'
import type { Claim } from '#domain/filing/filing.ts'

const isDated = ({ kind }: Period): boolean => kind === 'months' || kind === 'cut-off' || kind === 'full-year'

/** The dated periods of a sentence, each printing once. */
const periodsOf = (claims: readonly Claim[]): readonly Period[] => {
  const seen = new Map<number, Period>()
  for (const { figure } of claims)
    if (figure.period && isDated(figure.period)) seen.set(figure.period.place.start, figure.period)
  return [...seen.values()]
}

const endOf = ({ toMonth, toDay }: Period): string => `${toMonth}-${toDay ?? ''}`

const verdictOf = (periods: readonly Period[]): Verdict => {
  const printed = periods.map((period) => period.printed)
  const places = periods.map(({ place }) => place)
  if (new Set(periods.map(endOf)).size === 1)
    return holds({
      message: words(`同句统计期一致：${printed.join('、')}。`, 'The periods of the sentence agree.'),
      places,
    })
  return fails({
    message: words(`同一句中统计期不同：${printed.join('、')}。`, `One sentence mixes periods: ${printed.join(', ')}.`),
    places,
    printed: printed.join('、'),
    benign: words('文中已分别注明统计期。', 'Each period is printed.'),
    remedy: words('请统一统计期，或说明不同的原因。', 'Use one period or say why they differ.'),
  })
}

const judgeSentences = (filing: Filing): readonly Verdict[] =>
  [...claimsBySentence(filing).values()].flatMap((claims) => {
    const periods = periodsOf(claims)
    return periods.length > 1 ? [verdictOf(periods)] : []
  })

export const periodsAgreeInSentence: Check = {
  id: 'periods-agree-in-sentence',
  rule: 'R25',
  title: words('同一句的统计期一致', 'One sentence uses one period'),
  about: words(
    '同一句中出现截止月份不同的统计期的，提醒。',
    'Periods that end in different months within one sentence are noted.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(judgeSentences(filing), '没有写明两个以上统计期的句子', 'No sentence prints two periods'),
}
