import type { TermSet } from './words.ts'

/** Why an action was refused. */
export const refusalTerms = {
  'not-now': { zh: '当前状态不能办理', en: 'not possible in this state', authority: 'product' },
  final: { zh: '已经办结', en: 'closed for good', authority: 'product' },
  'reason-missing': { zh: '未写明理由', en: 'no reason given', authority: 'product' },
  'same-person': { zh: '报送人与审核人相同', en: 'submitted and accepted by one person', authority: 'product' },
  'no-role': { zh: '角色无此权限', en: 'no role for it', authority: 'product' },
  'out-of-scope': { zh: '不在管理范围', en: 'outside one’s scope', authority: 'product' },
  'not-this-year': { zh: '授权不含该年度', en: 'no grant for that year', authority: 'product' },
  'draft-hidden': { zh: '草稿尚未报送', en: 'a draft not yet submitted', authority: 'product' },
  'read-only': { zh: '只读查看', en: 'viewing only', authority: 'product' },
  invalid: { zh: '内容有误', en: 'not valid', authority: 'product' },
  incomplete: { zh: '内容不全', en: 'not complete', authority: 'product' },
  unbalanced: { zh: '调剂不平衡', en: 'transfers do not balance', authority: 'product' },
  'below-zero': { zh: '余额为负', en: 'below zero', authority: 'product' },
  'children-first': { zh: '下级尚未办结', en: 'those below come first', authority: 'product' },
  frozen: { zh: '审核中已锁定', en: 'frozen by a review', authority: 'product' },
  'too-late': { zh: '已过期限', en: 'past the deadline', authority: 'product' },
  blocked: { zh: '不得进入下一环节', en: 'may not proceed', authority: 'product' },
} as const satisfies TermSet
