import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { claimedLists, type ClaimedList } from '../shared/claimed-lists.ts'
import { countsOf, isOpenList, itemsOf } from '../shared/list-items.ts'
import { phraseOf } from '../shared/statements.ts'

const judgeOne = ({ spoken, count, list, places, isNamed }: ClaimedList): readonly Verdict[] => {
  const { least, most } = countsOf(list)
  const isEqual = count >= least && count <= most
  const evidence = {
    message: words(
      `“${phraseOf(spoken)}”，列举${isEqual ? count : least}项。`,
      `${count} are claimed, ${isEqual ? count : least} listed.`,
    ),
    places,
    arithmetic: `count(${itemsOf(list).join('；')}) = ${isEqual ? count : least}`,
    expected: `${count}`,
    printed: `${isEqual ? count : least}`,
  }
  if (isEqual) return [holds(evidence)]
  if (!isNamed || isOpenList(list)) return []
  return [
    fails({
      ...evidence,
      // An item may itself contain 、, so a longer list proves less than a shorter one.
      severity: least > count ? 'note' : 'warning',
      benign: words(
        '所列名称中可能含有顿号，或未全部列出。',
        'A name may contain 、, or the list may not be complete.',
      ),
      remedy: words('请核对数量与所列名称。', 'Check the number and the names listed.'),
    }),
  ]
}

/** n 个…分别是：甲、乙、丙. */
export const listedItemsCounted: Check = {
  id: 'listed-items-counted',
  rule: 'R07',
  title: words('声明数量等于列举数量', 'The number claimed equals the items listed'),
  about: words(
    '“n 个……分别是：甲、乙、丙”逐项计数；括号、引号内的顿号不拆，末项“和、及”两种读法均可，以“等”结尾的不判。',
    'Counts the items; 、 in brackets or quotes parts nothing, 和 in the last item may be read either way, 等 leaves the list open.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      claimedLists(filing).flatMap(judgeOne),
      '没有同时写明数量和逐项列举的内容',
      'No count stands with a list of what is counted',
    ),
}
