import type { Claim, Filing } from '#domain/filing/filing.ts'
import { compare, hundred } from '#domain/number/decimal.ts'
import { isMoney, isPercent } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check } from '../check.ts'
import { claimsBySentence } from '../shared/claims-by-sentence.ts'
import { placeOfClaim } from '../shared/claim-place.ts'
import { plain } from '../shared/similarity.ts'

const survey = /满意|知晓|认可|好评/u
const surveyBase = /调查|问卷|测评|回访|访谈|抽样|参与|受访|评价\d/u
const visit = /入户|到户|入学|参保|参与/u

/** A full rate of satisfaction rests on a survey, one of visits on households or people, any other on some count. */
const hasBase = (rate: Claim, { text, others }: { text: string; others: readonly Claim[] }): boolean => {
  if (survey.test(rate.metric)) return surveyBase.test(text)
  const counts = others.filter(({ figure }) => !isPercent(figure.unit) && !isMoney(figure.unit) && figure.unit !== '')
  return visit.test(rate.metric) ? counts.some(({ figure }) => /[户人名家]/u.test(figure.unit)) : counts.length > 0
}

const isFullRate = ({ metric, figure }: Claim): boolean =>
  isPercent(figure.unit) && /[率面]$/u.test(metric) && compare(figure.value, hundred) === 0

type Rated = { readonly rate: Claim; readonly isBased: boolean }

/** Full rates that are neither an indicator of the table nor a rate of the budget. */
const fullRates = (filing: Filing): readonly Rated[] => {
  const listed = filing.indicators.map(({ name }) => plain(name)).filter((name) => name !== '')
  const isOwn = ({ metric }: Claim): boolean =>
    !/执行率|支出率|预算完成率/u.test(metric) && !listed.some((name) => plain(metric).endsWith(name))
  return [...claimsBySentence(filing)].flatMap(([sentence, claims]) =>
    claims
      .filter((rate) => isFullRate(rate) && isOwn(rate))
      .map((rate) => ({
        rate,
        isBased: hasBase(rate, { text: `${filing.sentences[sentence]?.text}`, others: claims }),
      })),
  )
}

export const ratesHaveABase: Check = {
  id: 'rates-have-a-base',
  rule: 'R13',
  title: words('百分之百的比率写明基数', 'Rates of 100% state their base'),
  about: words(
    '文中写100%而同句没有基数（满意率没有调查说明、入户率没有户数）的，提请补充；指标表内的指标和预算执行率不计。',
    'A rate of 100% without a base in its sentence (a survey for satisfaction, households for visits) is asked about; indicators of the table and budget rates are left alone.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) => {
    const rates = fullRates(filing)
    const based = rates.filter(({ isBased }) => isBased).map(({ rate }) => rate)
    const bare = rates.filter(({ isBased }) => !isBased).map(({ rate }) => rate)
    const held = based.map((claim) =>
      holds({
        message: words(`“${claim.metric}”同句写有基数。`, `"${claim.metric}" has its base beside it.`),
        places: [placeOfClaim(filing, claim)],
      }),
    )
    const failed =
      bare.length === 0
        ? []
        : [
            fails({
              message: words(
                `${bare.length}处比率为100%而未写基数或方法：${bare.map(({ metric }) => metric).join('、')}。`,
                `${bare.length} rates of 100% without a base or method.`,
              ),
              places: bare.map((claim) => placeOfClaim(filing, claim)),
              benign: words('基数可能写在别处。', 'The base may stand elsewhere.'),
              remedy: words('请写明总数和统计方法。', 'State the total and the method.'),
            }),
          ]
    return orCannotTell([...failed, ...held], '文中没有百分之百的比率', 'No rate of 100% in the text')
  },
}
