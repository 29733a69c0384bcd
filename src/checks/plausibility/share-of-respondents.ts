import type { Filing } from '#domain/filing/filing.ts'
import { intervalOf, isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Verdict } from '../check.ts'
import { nearestShare, shareOf } from '../shared/counting-solutions.ts'
import { isCountUnit, isRate, printFigure } from '../shared/quantity.ts'
import { neighbourOf, placesOf, statementsOf, wordsOf } from '../shared/statements.ts'
import type { Spoken, Statement } from '../shared/statements.ts'

const survey = /调查|问卷|测评|受访|抽样|访谈|回访|样本/u
const asked = /参加|参与|受访|调查|问卷|样本|回收|抽样|填写|访问|测评|评价|有效/u
const answered = /满意|知晓|支持|认可|好评|赞成|认同|安全感|幸福感|获得感/u

type Survey = { readonly sample: Spoken; readonly rate: Spoken }

const isSample = (spoken: Spoken): boolean =>
  isCountUnit(spoken.claim.figure.unit) && asked.test(wordsOf(spoken)) && !wordsOf(spoken).includes('率')
const isAnswer = (spoken: Spoken): boolean => isRate(spoken.claim.figure) && answered.test(wordsOf(spoken))

/** Of 发放200份，回收有效问卷179份 the valid answers count. */
const sampleAmong = (spoken: readonly Spoken[]): Spoken | undefined => {
  const samples = spoken.filter(isSample)
  return (
    samples.findLast((each) => wordsOf(each).includes('有效')) ??
    samples.findLast((each) => wordsOf(each).includes('回收')) ??
    samples.at(-1)
  )
}

/** The answers of a sentence with the respondents of the same sentence, else of the one before in its paragraph. */
const surveysIn = (statement: Statement, previous: Statement | undefined): readonly Survey[] => {
  const near = [neighbourOf(statement, previous), statement].flatMap((each) => each ?? [])
  if (!near.some(({ sentence }) => survey.test(sentence.text))) return []
  const sample = near.flatMap(({ spoken }) => sampleAmong(spoken) ?? []).at(-1)
  const rates = statement.spoken.filter(isAnswer)
  const behind = rates.filter(({ sentence, at }) => sentence === sample?.sentence && at > sample.at)
  return sample ? (behind.length > 0 ? behind : rates).map((rate) => ({ sample, rate })) : []
}

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
  judge: (filing) => {
    const statements = statementsOf(filing)
    return orCannotTell(
      statements
        .flatMap((statement, at) => surveysIn(statement, statements[at - 1]))
        .map(({ sample, rate }) => judgeRate(filing, sample, rate)),
      '没有写明样本量的调查比例',
      'No survey share stands with its sample',
    )
  },
}
