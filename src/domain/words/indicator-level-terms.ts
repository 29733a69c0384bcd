import type { TermSet } from './words.ts'

/** First and second level of the usual indicator tree. */
export const indicatorLevelTerms = {
  output: { zh: '产出指标', en: 'output', authority: '财预〔2020〕10号' },
  quantity: { zh: '数量指标', en: 'quantity', authority: '财预〔2020〕10号' },
  quality: { zh: '质量指标', en: 'quality', authority: '财预〔2020〕10号' },
  timeliness: { zh: '时效指标', en: 'timeliness', authority: '财预〔2020〕10号' },
  cost: { zh: '成本指标', en: 'cost', authority: '财预〔2021〕101号' },
  benefit: { zh: '效益指标', en: 'benefit', authority: '财预〔2020〕10号' },
  'economic-benefit': { zh: '经济效益指标', en: 'economic benefit', authority: '财预〔2020〕10号' },
  'social-benefit': { zh: '社会效益指标', en: 'social benefit', authority: '财预〔2020〕10号' },
  'ecological-benefit': { zh: '生态效益指标', en: 'ecological benefit', authority: '财预〔2020〕10号' },
  'lasting-effect': { zh: '可持续影响指标', en: 'lasting effect', authority: '财预〔2020〕10号' },
  satisfaction: { zh: '满意度指标', en: 'satisfaction', authority: '财预〔2020〕10号' },
} as const satisfies TermSet
