import type { TermSet } from './words.ts'

/** First level of an indicator of the library. */
export const libraryLevel1Terms = {
  cost: { zh: '成本指标', en: 'cost', authority: '财预〔2021〕101号' },
  output: { zh: '产出指标', en: 'output', authority: '财预〔2020〕10号' },
  benefit: { zh: '效益指标', en: 'benefit', authority: '财预〔2020〕10号' },
  satisfaction: { zh: '满意度指标', en: 'satisfaction', authority: '财预〔2020〕10号' },
} as const satisfies TermSet

/** Second level; the third is the indicator itself. */
export const libraryLevel2Terms = {
  'economic-cost': { zh: '经济成本指标', en: 'economic cost', authority: '财预〔2021〕101号' },
  'social-cost': { zh: '社会成本指标', en: 'social cost', authority: '财预〔2021〕101号' },
  'environmental-cost': { zh: '生态环境成本指标', en: 'environmental cost', authority: '财预〔2021〕101号' },
  quantity: { zh: '数量指标', en: 'quantity', authority: '财预〔2020〕10号' },
  quality: { zh: '质量指标', en: 'quality', authority: '财预〔2020〕10号' },
  timeliness: { zh: '时效指标', en: 'timeliness', authority: '财预〔2020〕10号' },
  'economic-benefit': { zh: '经济效益指标', en: 'economic benefit', authority: '财预〔2020〕10号' },
  'social-benefit': { zh: '社会效益指标', en: 'social benefit', authority: '财预〔2020〕10号' },
  'ecological-benefit': { zh: '生态效益指标', en: 'ecological benefit', authority: '财预〔2020〕10号' },
  'lasting-effect': { zh: '可持续影响指标', en: 'lasting effect', authority: '财预〔2020〕10号' },
  satisfaction: { zh: '服务对象满意度指标', en: 'satisfaction of those served', authority: '财预〔2020〕10号' },
} as const satisfies TermSet

/** What shows that a value was reached. */
export const indicatorEvidenceTerms = {
  contract: { zh: '合同及结算资料', en: 'contract and settlement', authority: 'practice' },
  acceptance: { zh: '验收单或验收报告', en: 'record of acceptance', authority: 'practice' },
  'work-log': { zh: '工作台账', en: 'log of the work', authority: 'practice' },
  inspection: { zh: '巡查检查记录', en: 'record of inspections', authority: 'practice' },
  'system-figures': { zh: '业务系统数据', en: 'figures of the system in use', authority: 'practice' },
  statistics: { zh: '统计或会计报表', en: 'statistics or accounts', authority: 'practice' },
  survey: { zh: '问卷原件和汇总表', en: 'questionnaires with their summary', authority: 'practice' },
  payment: { zh: '支付凭证', en: 'record of payment', authority: 'practice' },
  approval: { zh: '审批文件', en: 'approval', authority: 'practice' },
  audit: { zh: '审计、评审或核查报告', en: 'report of an audit or review', authority: 'practice' },
  pictures: { zh: '前后对比照片', en: 'pictures before and after', authority: 'practice' },
  roster: { zh: '名册或签到表', en: 'roster or sign-in sheet', authority: 'practice' },
  'work-orders': { zh: '工单闭环记录', en: 'closed work orders', authority: 'practice' },
  measurement: { zh: '监测检测报告', en: 'report of a measurement', authority: 'practice' },
  'task-list': { zh: '计划或任务清单', en: 'plan or list of tasks', authority: 'practice' },
  minutes: { zh: '会议纪要', en: 'minutes', authority: 'practice' },
  notice: { zh: '公示材料', en: 'public notice', authority: 'practice' },
  budget: { zh: '预算批复', en: 'approved budget', authority: 'practice' },
} as const satisfies TermSet
