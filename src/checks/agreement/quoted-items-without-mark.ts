import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { judgeWording } from '../shared/wording.ts'

/** In one enumeration some quoted items are parted by 、 and two stand side by side. */
const pattern =
  /“[^“”]{1,20}”、“[^“”]{1,20}”(?:、“[^“”]{1,20}”){0,8}“[^“”]{1,20}”|“[^“”]{1,20}”“[^“”]{1,20}”(?:“[^“”]{1,20}”){0,8}、“[^“”]{1,20}”/gu

export const quotedItemsWithoutMark: Check = {
  id: 'quoted-items-without-mark',
  rule: 'R24',
  title: words('并列引号之间标点不一致', 'Quoted items parted in two ways'),
  about: words(
    '同一列举中有的引号之间用顿号，有的不用。全部不用或全部用都不算。',
    'One enumeration parts some quoted items by 、 and others not; either way throughout is fine.',
  ),
  authority: 'GB/T 15834—2011',
  severity: 'note',
  judge: (filing) =>
    judgeWording(filing, [
      {
        pattern,
        problem: words('并列的引号之间有的有顿号、有的没有', 'some quoted items are parted by 、, others not'),
      },
    ]),
}
