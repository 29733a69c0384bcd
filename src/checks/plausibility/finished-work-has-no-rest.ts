import type { Claim, Filing, Sentence } from '#domain/filing/filing.ts'
import { compare, divide, hundred, multiply, printDecimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { claimsBySentence } from '../shared/claims-by-sentence.ts'
import { placeOfClaim } from '../shared/claim-place.ts'
import { finishedClaims } from '../shared/finished-claims.ts'
import { unfinished, workDone } from '../shared/lexicons/completion-wording.ts'
import { placeInBlock } from '../shared/places.ts'
import { ratesBelowFull, type LowRate } from '../shared/rates-below-full.ts'
import { plain } from '../shared/similarity.ts'

type Done = {
  readonly text: string
  readonly work: string
  readonly place: Place
  readonly following: readonly Sentence[]
  readonly claims: readonly Claim[]
}

/** How far the account of one piece of work reaches: its own sentence and the next two of the paragraph. */
const reach = 3

const doneIn = (filing: Filing): readonly Done[] => {
  const claims = claimsBySentence(filing)
  return finishedClaims(filing, workDone).map(({ text, match, sentence, index, place }) => {
    const following = filing.sentences.slice(index, index + reach).filter(({ block }) => block === sentence.block)
    return {
      text,
      work: `${match.groups?.['work']}`,
      place,
      following,
      claims: following.flatMap((_, at) => [...(claims.get(index + at) ?? [])]),
    }
  })
}

type Shortfall = {
  readonly zh: string
  readonly en: string
  readonly places: readonly Place[]
  readonly arithmetic?: string
}

/** 总任务面积为10.85公顷 … 累计完成面积为9.33公顷. */
const partsOf = (filing: Filing, { claims }: Done): readonly Shortfall[] => {
  const total = claims.find(({ metric }) =>
    /总任务|任务总|计划|应(?:完成|改造|整治|建)|任务(?:数|量|面积)/u.test(metric),
  )
  const done = claims.find(
    (claim) => claim !== total && /完成|已/u.test(claim.metric) && claim.figure.unit === total?.figure.unit,
  )
  if (!total || !done || compare(done.figure.value, total.figure.value) >= 0) return []
  const [part, whole] = [printDecimal(done.figure.value), printDecimal(total.figure.value)]
  const rate = printDecimal(
    divide(multiply(done.figure.value, hundred), total.figure.value, { scale: 2, rounding: halfUp }),
  )
  return [
    {
      zh: `任务${whole}${total.figure.unit}，完成${part}${done.figure.unit}`,
      en: `${part} of ${whole} are done`,
      arithmetic: `${part} / ${whole} = ${rate}%`,
      places: [placeOfClaim(filing, total), placeOfClaim(filing, done)],
    },
  ]
}

const openWords = (filing: Filing, { following }: Done): readonly Shortfall[] =>
  following.flatMap((sentence) =>
    [...sentence.text.matchAll(unfinished)].map((match) => {
      const from = sentence.from + match.index
      const place = placeInBlock(filing, sentence.block, { from, to: from + match[0].length })
      return { zh: `又写“${match[0]}”`, en: 'something is still open', places: [place] }
    }),
  )

/** 排水单元达标率85.2% speaks of 排水单元达标攻坚工作. */
const lowRatesOf = (rates: readonly LowRate[], { work }: Done): readonly Shortfall[] =>
  rates
    .filter(({ name }) => {
      const subject = plain(name).replace(
        /^(?:全年|本年度?|年度|目前|累计|全[街镇区]|街道|辖[区内])+|(?:完成|完工|办结|实现)?率$/gu,
        '',
      )
      return subject.length >= 4 && plain(work).includes(subject)
    })
    .map(({ name, printed, place }) => ({ zh: `${name}为${printed}`, en: `${name} is ${printed}`, places: [place] }))

const verdictOf = (filing: Filing, done: Done, rates: readonly LowRate[]): Verdict => {
  const short = [...partsOf(filing, done), ...openWords(filing, done), ...lowRatesOf(rates, done)]
  if (short.length === 0)
    return holds({
      message: words(`“${done.text}”未见相反的数据。`, 'No figure speaks against it.'),
      places: [done.place],
    })
  const arithmetic = short.flatMap((each) => each.arithmetic ?? []).join('；')
  return fails({
    message: words(
      `称“${done.text}”，而${short.map(({ zh }) => zh).join('；')}。`,
      `The work is said to be finished, but ${short.map(({ en }) => en).join('; ')}.`,
    ),
    places: [done.place, ...short.flatMap(({ places }) => places)],
    ...(arithmetic === '' ? {} : { arithmetic }),
    benign: words('当年任务量可能低于总量，或所称完成指部署本身。', 'The task of the year may be less than the whole.'),
    remedy: words('请写明任务量、完成量和未完成的原因。', 'State the task, what is done and why the rest is not.'),
  })
}

export const finishedWorkHasNoRest: Check = {
  id: 'finished-work-has-no-rest',
  rule: 'R16',
  title: words('称已完成的工作没有余项', 'Work said to be finished has no rest'),
  about: words(
    '称顺利、按期完成某项工作，而同段完成量小于任务量、写有未完事项，或该项比率低于100%且无目标值的，提示。',
    'Work said to be finished beside a smaller amount done, an open rest, or its own rate below 100% without a target is reported.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) => {
    const rates = ratesBelowFull(filing)
    return orCannotTell(
      doneIn(filing).map((done) => verdictOf(filing, done, rates)),
      '文中没有称某项工作顺利或按期完成',
      'No work is said to be finished in time',
    )
  },
}
