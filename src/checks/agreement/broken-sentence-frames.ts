import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { brokenFrames } from '../shared/lexicons/sentence-frames.ts'
import { judgeWording } from '../shared/wording.ts'

export const brokenSentenceFrames: Check = {
  id: 'broken-sentence-frames',
  rule: 'R24',
  title: words('句式杂糅或搭配不当', 'Broken sentence frames'),
  about: words(
    '固定句式只有一半或两种句式混用：“以…的契机”“加强…进行…”“下降收窄至”“减少…倍”。“以…为契机”“抓住…的契机”不算。',
    'Fixed frames with the other half missing or two frames mixed. Complete frames are left alone.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => judgeWording(filing, brokenFrames),
}
