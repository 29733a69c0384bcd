import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isAbove, isExactCount, printFigure, sideOf } from '../shared/quantity.ts'
import { ratioOf, type Ratio } from '../shared/ratio.ts'
import { plain } from '../shared/similarity.ts'
import { placesOf, spokenBefore, statementsOf, wordsOf, type Spoken, type Statement } from '../shared/statements.ts'

const received = /受理|接收|收到|接到|承办|接办|承接|接待/u
const closed = /办结|处结|结案|办理完毕|处理完毕/u
/** Words that name no particular kind of case. */
const general =
  /办结|处结|结案|办理完毕|处理完毕|业务|案件|事项|总数|数量|全部|其中|成功|共|已|[件宗个起项]|累计|合计|均/gu

type Unclear = { readonly done: Spoken; readonly candidates: readonly Spoken[] }

const objectOf = (spoken: Spoken): string => plain(wordsOf(spoken)).replaceAll(general, '')

/** A closed count that names no kind of case, behind two received counts it may belong to. */
const unclearIn = (statement: Statement): readonly Unclear[] =>
  statement.spoken.flatMap((done) => {
    if (!closed.test(wordsOf(done)) || !isExactCount(done.claim.figure) || objectOf(done) !== '') return []
    const candidates = spokenBefore(statement, done).filter(
      (spoken) =>
        received.test(wordsOf(spoken)) &&
        isExactCount(spoken.claim.figure) &&
        !isAbove(sideOf(done.claim.figure).value, sideOf(spoken.claim.figure).value),
    )
    const isAdjacentSame =
      candidates.at(-1)?.at === done.at - 1 && candidates.at(-1)?.claim.figure.unit === done.claim.figure.unit
    return candidates.length > 1 && !isAdjacentSame ? [{ done, candidates }] : []
  })

const shareOf = (done: Spoken, whole: Spoken): Ratio | undefined =>
  ratioOf({ ...whole.claim.figure, value: { units: 0n, scale: 1 }, unit: '%' }, done.claim.figure, whole.claim.figure)

const judgeOne = (filing: Filing, { done, candidates }: Unclear): Verdict => {
  const shares = candidates.map((whole) => `${printFigure(whole.claim.figure)}的${shareOf(done, whole)?.expected}%`)
  return fails({
    message: words(
      `“办结${printFigure(done.claim.figure)}”对应哪一项受理数不清楚：可为${shares.join('，或')}。`,
      `It is not clear which cases the ${printFigure(done.claim.figure)} closed belong to: ${candidates.length} received counts stand before.`,
    ),
    places: placesOf(filing, [...candidates, done]),
    arithmetic: candidates.map((whole) => shareOf(done, whole)?.arithmetic).join('；'),
    printed: printFigure(done.claim.figure),
    benign: words('可能专指紧邻的一项业务。', 'The nearest kind of case may be meant.'),
    remedy: words('请写明办结数对应的受理数，并统一计量单位。', 'Name the received cases and use one unit.'),
  })
}

/** 受理甲 a 件，受理乙 b 人次，办结 c 件: of which? */
export const closedCasesReferent: Check = {
  id: 'closed-cases-referent',
  rule: 'R10',
  title: words('办结数写明对应的受理数', 'A closed count names the cases it belongs to'),
  about: words(
    '同句有两个以上受理数，而办结数未写明是哪一类、又不与紧邻受理数同单位时提出。',
    'Raised where two or more received counts stand before a closed count that names no kind and differs in unit from the nearest.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing)
        .flatMap(unclearIn)
        .map((unclear) => judgeOne(filing, unclear)),
      '没有对应关系不清的办结数',
      'No closed count is unclear',
    ),
}
