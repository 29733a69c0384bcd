import type { SectionKind } from '../filing/filing.ts'
import type { Term } from './words.ts'

/** What a section of a report is for, whatever its heading says in detail. */
export const sectionTerms = {
  overview: { zh: '基本情况', en: 'overview', authority: 'practice' },
  duties: { zh: '部门职能', en: 'duties', authority: 'practice' },
  organisation: { zh: '机构设置', en: 'organisation', authority: 'practice' },
  tasks: { zh: '年度重点工作任务', en: 'tasks of the year', authority: 'practice' },
  goals: { zh: '绩效目标', en: 'performance goals', authority: '财预〔2015〕88号' },
  finance: { zh: '支出情况', en: 'spending', authority: 'practice' },
  management: { zh: '管理情况', en: 'management', authority: 'practice' },
  conclusion: { zh: '自评结论', en: 'conclusion', authority: 'practice' },
  'task-results': { zh: '任务完成情况', en: 'results of the tasks', authority: 'practice' },
  'project-results': { zh: '项目完成情况', en: 'results of the projects', authority: 'practice' },
  achievements: { zh: '工作成效', en: 'achievements', authority: 'practice' },
  effectiveness: { zh: '履职效能', en: 'effectiveness', authority: 'practice' },
  efficiency: { zh: '管理效率', en: 'management efficiency', authority: 'practice' },
  problems: { zh: '存在问题', en: 'problems', authority: 'practice' },
  measures: { zh: '改进措施', en: 'measures', authority: 'practice' },
  attachments: { zh: '附件', en: 'attachments', authority: 'practice' },
  other: { zh: '其他', en: 'other', authority: 'product' },
} as const satisfies Readonly<Record<SectionKind, Term>>
