import { words, type Words } from '../words/words.ts'

/** What can be looked at across units and years. */
export const analysisViews = [
  'execution',
  'score',
  'relation',
  'sameness',
  'uniform',
  'punctuality',
  'benchmark',
] as const
export type AnalysisView = (typeof analysisViews)[number]

export const analysisViewNames: Readonly<Record<AnalysisView, Words>> = {
  execution: words('预算执行', 'Execution'),
  score: words('得分分布', 'Scores'),
  relation: words('得分、执行与佐证', 'Score, execution, evidence'),
  sameness: words('雷同', 'Sameness'),
  uniform: words('齐刷刷100%', 'Uniform 100%'),
  punctuality: words('逾期与退回', 'Late and returned'),
  benchmark: words('指标对标', 'Benchmarks'),
}
