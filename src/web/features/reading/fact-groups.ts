import type { ConfidenceLevel } from '#domain/filing/confidence.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Tone } from '../../ui/badge.tsx'
import type { Fact } from './queries.ts'

/** What facts are about, in the order people ask for them. */
export const factGroups: Readonly<Record<Fact['group'], Words>> = {
  identity: words('文件是什么', 'What it is'),
  score: words('得分', 'Score'),
  money: words('资金', 'Money'),
  rate: words('比率', 'Rates'),
  project: words('项目', 'Projects'),
  indicator: words('绩效指标', 'Indicators'),
  task: words('重点任务', 'Tasks'),
  goal: words('绩效目标', 'Goals'),
  problem: words('存在问题', 'Problems'),
  measure: words('改进措施', 'Measures'),
}

export const confidenceTones: Readonly<Record<ConfidenceLevel, Tone>> = {
  sure: 'good',
  likely: 'calm',
  doubtful: 'warn',
}
