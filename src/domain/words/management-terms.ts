import type { ManagementStep } from '../filing/filing.ts'
import type { Term } from './words.ts'

/** Steps of performance management a report tells of. */
export const managementTerms = {
  'pre-evaluation': { zh: '事前绩效评估', en: 'evaluation before the event', authority: '中发〔2018〕34号' },
  goals: { zh: '绩效目标管理', en: 'management of goals', authority: '财预〔2015〕88号' },
  monitoring: { zh: '绩效运行监控', en: 'monitoring', authority: '财预〔2019〕136号' },
  'self-evaluation': { zh: '绩效自评', en: 'self-evaluation', authority: '财预〔2020〕10号' },
  evaluation: {
    zh: '部门评价和财政评价',
    en: 'evaluation by department or finance office',
    authority: '财预〔2020〕10号',
  },
  'result-use': { zh: '评价结果应用', en: 'use of results', authority: '预算法' },
  disclosure: { zh: '绩效信息公开', en: 'publication', authority: '财预〔2016〕143号' },
  rules: { zh: '制度建设', en: 'rules of one’s own', authority: 'practice' },
} as const satisfies Readonly<Record<ManagementStep, Term>>
