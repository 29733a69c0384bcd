import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { complianceHints } from '../shared/lexicons/compliance-hints.ts'
import { judgeWording } from '../shared/wording.ts'

export const complianceQuestions: Check = {
  id: 'compliance-questions',
  rule: 'R40',
  title: words('合规线索（只提问）', 'Questions of compliance'),
  about: words(
    '以前年度欠款、纪念品礼品、人员补贴、外出考察、先实施后补手续等字样。只是提问，不作判断；“严禁发放礼品”等不算。',
    'Prior-year debts, souvenirs, allowances, tours. Questions only, never a judgement.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) => judgeWording(filing, complianceHints),
}
