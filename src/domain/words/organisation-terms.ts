import type { TermSet } from './words.ts'

/** Kinds of organisation within a division. */
export const organisationKindTerms = {
  'finance-bureau': { zh: '财政局', en: 'finance bureau', authority: '预算法实施条例' },
  'bureau-section': { zh: '财政局科室', en: 'section of the finance bureau', authority: 'practice' },
  department: { zh: '部门', en: 'department', authority: '预算法实施条例' },
  'town-government': { zh: '镇政府', en: 'town government', authority: '预算法' },
  unit: { zh: '所属单位', en: 'unit of a department', authority: '预算法实施条例' },
  office: { zh: '内设科室', en: 'office', authority: 'practice' },
  evaluator: { zh: '第三方机构', en: 'evaluation firm', authority: '财预〔2021〕6号' },
} as const satisfies TermSet

/** Whose budget an organisation is part of: a town has its own. */
export const budgetLevelTerms = {
  county: { zh: '县（区）级', en: 'county', authority: '预算法' },
  town: { zh: '乡镇级', en: 'town', authority: '预算法' },
} as const satisfies TermSet

/** How a person’s organisation stands to the one a thing belongs to. */
export const relationTerms = {
  own: { zh: '本单位', en: 'own organisation', authority: 'product' },
  subtree: { zh: '下属单位', en: 'below one’s own', authority: 'product' },
  supervised: { zh: '所监管单位', en: 'supervised', authority: 'product' },
  invited: { zh: '受邀任务', en: 'invited to the task', authority: 'product' },
  foreign: { zh: '其他单位', en: 'another organisation', authority: 'product' },
} as const satisfies TermSet
