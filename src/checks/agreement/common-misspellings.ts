import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { misspelling, misspellings } from '../shared/lexicons/misspellings.ts'
import { judgeWording } from '../shared/wording.ts'

export const commonMisspellings: Check = {
  id: 'common-misspellings',
  rule: 'R24',
  title: words('常见错别字', 'Common misspellings'),
  about: words(
    '对照公文常见错别字表（音近、形近、扫描误认）。只收本身不成词的写法，产品名、地名和方言词不在表内。',
    'Compared with a list of slips common in official writing (sound, shape, scanning). Only forms that are no words themselves.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    judgeWording(filing, [
      {
        pattern: misspelling,
        problem: words('错别字', 'a misspelling'),
        better: ([form]) => String(misspellings.get(form)),
        isCertain: true,
      },
    ]),
}
