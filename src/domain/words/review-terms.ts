import type { TermSet } from './words.ts'

/** How far the review of a self-evaluation has come. */
export const reviewStateTerms = {
  awaited: { zh: '待报送', en: 'awaited', authority: 'product' },
  queued: { zh: '待复核', en: 'in the queue', authority: 'practice' },
  taken: { zh: '复核中', en: 'under review', authority: 'practice' },
  returned: { zh: '已退回', en: 'returned', authority: 'practice' },
  accepted: { zh: '已通过', en: 'accepted', authority: 'practice' },
} as const satisfies TermSet

export const reviewEventTerms = {
  submit: { zh: '报送', en: 'submit', authority: '财预〔2020〕10号' },
  take: { zh: '受理', en: 'take for review', authority: 'practice' },
  release: { zh: '放回待复核', en: 'put back into the queue', authority: 'product' },
  score: { zh: '评分', en: 'score', authority: 'practice' },
  return: { zh: '退回', en: 'return', authority: 'practice' },
  accept: { zh: '通过', en: 'accept', authority: 'practice' },
} as const satisfies TermSet

/** How a finding was answered. */
export const findingAnswerTerms = {
  fix: { zh: '已更正', en: 'fixed', authority: 'product' },
  explain: { zh: '说明原因', en: 'explained', authority: 'product' },
  accept: { zh: '认可问题', en: 'accepted', authority: 'product' },
} as const satisfies TermSet

export const findingStateTerms = {
  open: { zh: '待答复', en: 'open', authority: 'product' },
  answered: { zh: '已答复', en: 'answered', authority: 'product' },
  settled: { zh: '已认定', en: 'settled', authority: 'product' },
} as const satisfies TermSet

export const findingEventTerms = {
  answer: { zh: '答复', en: 'answer', authority: 'product' },
  reject: { zh: '不予认可', en: 'reject the answer', authority: 'product' },
  settle: { zh: '认定', en: 'settle', authority: 'product' },
} as const satisfies TermSet

/** How far a rectification has come. */
export const rectificationStateTerms = {
  found: { zh: '发现问题', en: 'found', authority: 'practice' },
  notified: { zh: '已通知', en: 'notified', authority: 'practice' },
  planned: { zh: '整改中', en: 'measures under way', authority: 'practice' },
  reported: { zh: '待核查', en: 'to be checked', authority: 'practice' },
  checked: { zh: '核查通过', en: 'checked', authority: 'practice' },
  closed: { zh: '已销号', en: 'closed', authority: 'practice' },
} as const satisfies TermSet

export const rectificationEventTerms = {
  notify: { zh: '下达通知', en: 'send the notice', authority: 'practice' },
  plan: { zh: '制定措施', en: 'plan measures', authority: 'practice' },
  report: { zh: '报送整改结果', en: 'report', authority: 'practice' },
  reject: { zh: '核查不通过', en: 'reject', authority: 'practice' },
  check: { zh: '核查通过', en: 'check', authority: 'practice' },
  close: { zh: '销号', en: 'close', authority: 'practice' },
} as const satisfies TermSet
