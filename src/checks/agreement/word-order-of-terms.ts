import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { swappedTerm, usualOrder } from '../shared/lexicons/compound-terms.ts'
import { judgeWording } from '../shared/wording.ts'

export const wordOrderOfTerms: Check = {
  id: 'word-order-of-terms',
  rule: 'R24',
  title: words('固定术语词序颠倒', 'Words of a fixed term exchanged'),
  about: words(
    '固定三词术语的后两词互换，如“社会基金保险”。中间有顿号或其他词的不算。',
    'The last two words of a fixed three-word term are exchanged. Enumerations with 、 are left alone.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    judgeWording(filing, [
      {
        pattern: swappedTerm,
        problem: words('固定术语词序颠倒', 'the words of a fixed term are exchanged'),
        better: ([term]) => String(usualOrder.get(term)),
        isCertain: true,
      },
    ]),
}
