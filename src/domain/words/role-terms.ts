import type { TermSet } from './words.ts'

/** Roles a person may hold for an organisation and years. */
export const roleTerms = {
  'system-admin': { zh: '系统管理员', en: 'system administrator', authority: 'product' },
  'bureau-performance': { zh: '财政局绩效', en: 'performance section of the bureau', authority: 'practice' },
  'bureau-business': { zh: '财政业务科室', en: 'business section of the bureau', authority: 'practice' },
  'department-finance': { zh: '部门财务', en: 'finance officer of a department', authority: 'practice' },
  leader: { zh: '分管领导', en: 'leader in charge', authority: 'practice' },
  'office-chief': { zh: '科室负责人', en: 'chief of an office', authority: 'practice' },
  'office-handler': { zh: '科室经办', en: 'handler in an office', authority: 'practice' },
  'unit-finance': { zh: '下属单位财务', en: 'finance officer of a unit', authority: 'practice' },
  evaluator: { zh: '评价机构', en: 'evaluator', authority: '财预〔2021〕6号' },
  public: { zh: '公众', en: 'public', authority: '预算法' },
} as const satisfies TermSet
