import type { Filing } from '#domain/filing/filing.ts'
import { intervalOf, isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Verdict } from '../check.ts'
import { nearestShare, shareOf } from '../shared/counting-solutions.ts'
import { isCountUnit, isRate, printFigure } from '../shared/quantity.ts'
import { placesOf, spokenBefore, spokenBehind, statementsOf, wordsOf } from '../shared/statements.ts'
import type { Spoken, Statement } from '../shared/statements.ts'

const asked = /参加|参与|受访|调查|问卷|样本|回收|抽样|填写|访问|测评|评价/u
const answered = /满意|知晓|支持|认可|好评|赞成|认同|安全感|幸福感|获得感/u

type Survey = { readonly sample: Spoken; readonly rates: readonly Spoken[] }

const isSample = (spoken: Spoken): boolean =>
  isCountUnit(spoken.claim.figure.unit) && asked.test(wordsOf(spoken)) && !/率/u.test(wordsOf(spoken))

/** The share of those asked, in their sentence: behind the number of respondents, else before it. */
const surveysIn = (statement: Statement): readonly Survey[] =>
  statement.spoken.filter(isSample).flatMap((sample) => {
    const isAnswer = (spoken: Spoken): boolean => isRate(spoken.claim.figure) && answered.test(wordsOf(spoken))
    const behind = spokenBehind(statement, sample).filter(isAnswer)
    const rates = behind.length > 0 ? behind : spokenBefore(statement, sample).filter(isAnswer)
    return rates.length > 0 ? [{ sample, rates }] : []
  })

const judgeRate = (filing: Filing, sample: Spoken, rate: Spoken): Verdict => {
  const [count, share] = [sample.claim.figure, rate.claim.figure]
  const found = shareOf(share.value, intervalOf(count))
  const [n, p] = [printFigure(count), printFigure(share)]
  const evidence: Evidence = {
    message: words(`调查人数为${n}，比例为${p}。`, `${n} respondents, a share of ${p}.`),
    places: placesOf(filing, [sample, rate]),
    arithmetic: found ? `${found.part} ÷ ${found.base} = ${p}` : nearestShare(share.value, count.value),
    printed: p,
  }
  if (found) return holds(evidence)
  return fails({
    ...evidence,
    message: words(
      `${n}中任何整数人数的比例都不会是${p}，最接近的是${nearestShare(share.value, count.value)}。`,
      `No whole number out of ${n} gives ${p}; the nearest is ${nearestShare(share.value, count.value)}.`,
    ),
    severity: [count, share].some(isQualified) ? 'note' : 'error',
    benign: words(
      '部分参加者可能未回答该题，有效答卷少于参加人数。',
      'Some respondents may have skipped the question.',
    ),
    remedy: words(
      '请核对有效答卷数与比例，并注明有效答卷数。',
      'Check the share against the valid answers and state their number.',
    ),
  })
}

/** Can this percentage occur among so many respondents? */
export const shareOfRespondents: Check = {
  id: 'share-of-respondents',
  rule: 'R11',
  title: words('调查比例在样本量下能够出现', 'A survey share is possible for its sample'),
  about: words(
    '在调查人数内逐一查找四舍五入后等于所列比例的整数人数；“余、多”等约数在其范围内查找。',
    'Looks for a whole number of answers that prints as the share; a rounded sample is searched over its range.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing)
        .flatMap(surveysIn)
        .flatMap(({ sample, rates }) => rates.map((rate) => judgeRate(filing, sample, rate))),
      '没有同句写明样本量的调查比例',
      'No survey share stands with its sample',
    ),
}
