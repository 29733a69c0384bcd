import type { Claim, Filing } from '#domain/filing/filing.ts'
import { isHeading, titleOf, type Passage } from '#domain/text/document.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import type { Change } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { headingPlace } from '../shared/outline-lists.ts'
import { placeOfClaim } from '../shared/claim-place.ts'
import { upswing } from '../shared/lexicons/completion-wording.ts'

const belongsTo = (filing: Filing, heading: number, block: number): boolean =>
  block === heading || filing.document.blocks[block]?.ancestors.includes(heading) === true

type Changed = { readonly claim: Claim; readonly change: Change }

const changesUnder = (filing: Filing, heading: number): readonly Changed[] =>
  filing.claims.flatMap((claim) =>
    claim.figure.change !== undefined && belongsTo(filing, heading, claim.block)
      ? [{ claim, change: claim.figure.change }]
      : [],
  )

const judgeHeading = (filing: Filing, heading: number, passage: Passage): readonly Verdict[] => {
  const changed = changesUnder(filing, heading)
  if (changed.length === 0) return []
  const title = titleOf(passage)
  const falling = changed.filter(({ change }) => change.direction === 'down')
  const places = [headingPlace(filing, passage), ...falling.map(({ claim }) => placeOfClaim(filing, claim))]
  if (falling.length === 0)
    return [holds({ message: words(`“${title}”之下的变动都是上升。`, `All changes under "${title}" go up.`), places })]
  const list = falling.map(({ claim, change }) => `${claim.metric}下降${printDecimal(change.value)}${change.unit}`)
  return [
    fails({
      message: words(
        `标题为“${title}”，而其下${list.join('、')}，未作说明。`,
        `Under "${title}" ${falling.length} figures fall.`,
      ),
      places,
      benign: words('总体向好与个别指标下降可以并存。', 'A general upswing may go with single declines.'),
      remedy: words('请说明下降的原因。', 'Explain the declines.'),
    }),
  ]
}

export const headingsFitTheirFigures: Check = {
  id: 'headings-fit-their-figures',
  rule: 'R16',
  title: words('标题与其下数据方向一致', 'A heading goes the way of its figures'),
  about: words(
    '标题称提质增效、稳步增长等而其下有同比下降的，提请说明。',
    'A heading of upswing above falling figures is asked about.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      filing.document.blocks.flatMap((block, index) =>
        block.kind === 'passage' && isHeading(block) && upswing.test(titleOf(block))
          ? judgeHeading(filing, index, block)
          : [],
      ),
      '没有称增长、向好而其下有变动幅度的标题',
      'No heading of upswing with changes below it',
    ),
}
