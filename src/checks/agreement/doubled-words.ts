import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { doubledWords as slips } from '../shared/lexicons/doubled-words.ts'
import { judgeWording } from '../shared/wording.ts'

export const doubledWords: Check = {
  id: 'doubled-words',
  rule: 'R24',
  title: words('词语重复', 'Doubled words'),
  about: words(
    '虚词、动词连用两次，“共…共”，同一分句动词重复。名词连用（如“社区社区卫生服务”）、“为了了解”“目的的”不算。',
    'Function words and verbs that stand twice. Nouns in a row and forms across a word boundary are left alone.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => judgeWording(filing, slips),
}
