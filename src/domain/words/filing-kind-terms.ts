import type { FilingKind } from '../filing/filing.ts'
import type { Term } from './words.ts'

/** What a filed document is. */
export const filingKindTerms = {
  'department-self-evaluation-report': {
    zh: '部门整体支出绩效自评报告',
    en: 'self-evaluation report of a whole department',
    authority: 'practice',
  },
  'department-self-evaluation-table': {
    zh: '部门整体支出绩效自评表',
    en: 'self-evaluation table of a whole department',
    authority: 'practice',
  },
  'project-self-evaluation-table': {
    zh: '项目支出绩效自评表',
    en: 'self-evaluation table of a project',
    authority: '财预〔2020〕10号',
  },
  'goal-declaration': { zh: '绩效目标申报表', en: 'declaration of performance goals', authority: '财预〔2015〕88号' },
  'monitoring-table': { zh: '绩效运行监控表', en: 'table of performance monitoring', authority: '财预〔2019〕136号' },
  'final-account-disclosure': { zh: '部门决算公开', en: 'published final account', authority: '财预〔2016〕143号' },
  'budget-disclosure': { zh: '部门预算公开', en: 'published budget', authority: '财预〔2016〕143号' },
  other: { zh: '其他文件', en: 'another document', authority: 'product' },
} as const satisfies Readonly<Record<FilingKind, Term>>
