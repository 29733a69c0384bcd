import type { Claim, SelfScore, Said } from '#domain/filing/filing.ts'
import { sourceSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import type { Text } from './finance.ts'

const totalWords = /(?:整体|自评|综合|总体|最终|评价)?(?:评分|得分|总分|结果|评为|评定为)[为是：:]?$/u
const gradeWords =
  /(?:自评|评价|评定|评分|整体|总体|支出|结果|等级|等次|状况|绩效)[^，。；]{0,14}?(优秀|良好|优|良|中等|中|较差|差|合格|不合格)(?=[，。；、”）]|等次|等级|$)/u

const isScore = (claim: Claim): boolean => claim.figure.unit === '分'

/** A component is named right before its points: 管理效能45分. */
const componentsOf = (claims: readonly Claim[], total: Claim | undefined): SelfScore['components'] =>
  claims
    .filter(
      (claim) =>
        claim !== total && claim.metric !== '' && claim.metric.length <= 16 && !/扣|满分|分值/u.test(claim.metric),
    )
    .map(({ metric, figure }) => ({ name: metric, figure }))

const gradeOf = (text: Text): Said | undefined => {
  for (const { block, from, text: sentence } of text.sentences) {
    const passage = text.document.blocks[block]
    const match = /自评|评价|评分|得分|绩效/u.test(sentence) ? gradeWords.exec(sentence) : null
    if (!match || passage?.kind !== 'passage' || /整改|问题|管理办法/u.test(sentence)) continue
    const start = from + match.index
    const end = start + match[0].length
    const mapped = { text: match[1] ?? '', runs: [] }
    const place = placeOf(text.document.source, sourceSpan(passage.text, start, end))
    return { text: match[1] ?? '', mapped, block, place }
  }
  return undefined
}

/** The score and grade the report gives itself; undefined where it gives neither. */
export const scoreOf = (text: Text): SelfScore | undefined => {
  const claims = text.claims.filter(isScore)
  const total = claims.find(({ metric }) => totalWords.test(metric)) ?? (claims.length === 1 ? claims[0] : undefined)
  const grade = gradeOf(text)
  if (!total && !grade && claims.length === 0) return undefined
  return { total: total?.figure, components: componentsOf(claims, total), grade }
}
