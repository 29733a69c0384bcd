import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { missingWords as slips } from '../shared/lexicons/missing-words.ts'
import { judgeWording } from '../shared/wording.ts'

export const missingWords: Check = {
  id: 'missing-words',
  rule: 'R24',
  title: words('疑有脱字', 'Words that seem to be missing'),
  about: words(
    '不能单独成立的词缺了另一半：副词加“发”、副词直接加“……活动”、数量词加修饰语而无中心词。',
    'A word that needs a partner stands alone: an adverb without its verb, an attribute without its noun.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => judgeWording(filing, slips),
}
