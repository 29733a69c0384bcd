import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { officialTerms as slips } from '../shared/lexicons/official-terms.ts'
import { judgeWording } from '../shared/wording.ts'

export const officialTerms: Check = {
  id: 'official-terms',
  rule: 'R24',
  title: words('机构、会议和措施名称不规范', 'Unofficial names of institutions and measures'),
  about: words(
    '对照规范名称表；引用旧文件名称时可能保留原称。',
    'Compared with a list of official names; older documents may be cited under older names.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => judgeWording(filing, slips),
}
