import type { Claim, Filing } from '#domain/filing/filing.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { isPercent } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { placeOfClaim } from '../shared/claim-place.ts'
import { boundWords, rateName } from '../shared/lexicons/indicator-wording.ts'
import { textOfBlock } from '../shared/places.ts'
import { kindOfBlocks } from '../shared/section-kinds.ts'

const reporting = new Set([
  'task-results',
  'project-results',
  'achievements',
  'effectiveness',
  'efficiency',
  'conclusion',
  'tasks',
  undefined,
])

const isRate = ({ metric, figure }: Claim): boolean => isPercent(figure.unit) && rateName.test(metric)

const boundVerdict = (filing: Filing, claim: Claim): Verdict => {
  const { metric, figure } = claim
  const printed = textOfBlock(filing, claim.block).text.slice(claim.from, claim.to)
  return fails({
    message: words(
      `“${metric}”写作“${printed}”，未写实际数值。`,
      `"${metric}" is given as a bound (${figure.qualifierPrinted}${printDecimal(figure.value)}%), not as the value reached.`,
    ),
    places: [placeOfClaim(filing, claim)],
    printed,
    benign: words('此处可能引用的是目标值。', 'The sentence may quote the target.'),
    remedy: words('请写明实际数值。', 'State the value.'),
  })
}

const ratesOf = (filing: Filing): readonly Claim[] => {
  const kinds = kindOfBlocks(filing)
  return filing.claims.filter((claim) => isRate(claim) && reporting.has(kinds[claim.block]))
}

export const rateInTextStatesValue: Check = {
  id: 'rate-in-text-states-value',
  rule: 'R12',
  title: words('文中的比率写实际值', 'Rates in the text state the value reached'),
  about: words(
    '叙述成效时以“达90%以上”代替实际比率的，提请写明；目标、任务、措施中的不计。',
    'A rate told as "over 90%" where results are reported is asked for; goals, plans and measures are left alone.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) => {
    const rates = ratesOf(filing)
    const bounds = rates.filter(({ figure }) => boundWords.test(figure.qualifierPrinted))
    const stated = rates.filter(({ figure }) => figure.qualifier === undefined)
    const held =
      stated.length === 0
        ? []
        : [
            holds({
              message: words(
                `文中${stated.length}个比率写明数值。`,
                `${stated.length} rates in the text state a value.`,
              ),
              places: stated.map((claim) => placeOfClaim(filing, claim)),
            }),
          ]
    return orCannotTell(
      [...bounds.map((claim) => boundVerdict(filing, claim)), ...held],
      '文中没有比率',
      'The text states no rate',
    )
  },
}
