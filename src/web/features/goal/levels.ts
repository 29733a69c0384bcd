import { indicatorLevelTerms } from '#domain/words/indicator-level-terms.ts'

/** The usual tree: what stands in a form is the Chinese name, whatever the language of the page. */
export const levelTree: Readonly<Record<string, readonly string[]>> = {
  [indicatorLevelTerms.output.zh]: [
    indicatorLevelTerms.quantity.zh,
    indicatorLevelTerms.quality.zh,
    indicatorLevelTerms.timeliness.zh,
    indicatorLevelTerms.cost.zh,
  ],
  [indicatorLevelTerms.benefit.zh]: [
    indicatorLevelTerms['economic-benefit'].zh,
    indicatorLevelTerms['social-benefit'].zh,
    indicatorLevelTerms['ecological-benefit'].zh,
    indicatorLevelTerms['lasting-effect'].zh,
  ],
  [indicatorLevelTerms.satisfaction.zh]: ['服务对象满意度指标'],
}

/** The names of a level with one that is not among the usual ones kept. */
export const withOwn = (names: readonly string[], own: string): readonly string[] =>
  own === '' || names.includes(own) ? names : [...names, own]
