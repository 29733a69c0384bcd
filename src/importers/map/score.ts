import type { Claim, SelfScore, Said } from '#domain/filing/filing.ts'
import { compare, decimal } from '#domain/number/decimal.ts'
import { sourceSpan } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import type { Form } from '#domain/filing/form.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { figureOf } from './cell.ts'
import { onlyFigure } from './figures/figures.ts'
import { isSumRow } from './form-keys.ts'
import type { Text } from './finance.ts'

const totalWords = /(?:整体|自评|综合|总体|最终|评价)?(?:评分|得分|总分|结果|评为|评定为)[为是：:]?$/u
const gradeWords =
  /(?:自评|评价|评定|评分|整体|总体|支出|结果|等级|等次|状况|绩效)[^，。；]{0,14}?(优秀|良好|优|良|中等|中|较差|差|合格|不合格)(?=[，。；、”）]|等次|等级|$)/u

const isScore = (claim: Claim): boolean => claim.figure.unit === '分'

/** 产出指标(50分), 优良(80分以上): points in brackets are what may be had, unless the bracket speaks of a score. */
const isGiven = (text: Text, claim: Claim): boolean => {
  const block = text.document.blocks[claim.block]
  const before = block?.kind === 'passage' ? block.text.text.slice(Math.max(0, claim.from - 8), claim.from) : ''
  const says = text.sentences[claim.sentence]?.text ?? ''
  return (
    !/[（(](?:满分|共|分值|权重)?[：:]?$/u.test(before) && !/分值(?:统一)?(?:设置|分配|为)/u.test(says.slice(0, 200))
  )
}

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

/** 总分 | 100 | 96: the last figure of the sum row of a form with a column of scores. */
const scoreInTable = (source: SourceText, { rows }: Table): StatedFigure | undefined => {
  if (!rows.some((row) => row.some(({ text }) => text.endsWith('得分')))) return undefined
  const sum = rows.find(
    (row) => row.some(({ text }) => isSumRow(text)) && !row.some(({ text }) => /万?元$/u.test(text)),
  )
  const figures = (sum ?? [])
    .flatMap((cell) => onlyFigure(cell, source) ?? [])
    .filter(({ unit }) => ['', '分'].includes(unit))
  // A sum of money has no full marks before it.
  const hasFullMarks = figures[0] !== undefined && compare(figures[0].value, decimal(200n)) <= 0
  const score = hasFullMarks ? figures[1] : undefined
  return score && { ...score, unit: '分' }
}

/** A form scores one thing; several forms in one file have no score together. */
const scoreInForm = (document: DocumentModel, forms: readonly Form[]): StatedFigure | undefined => {
  const [form, ...others] = forms
  const total = form?.total && figureOf(form.total.score)
  if (others.length > 0) return undefined
  if (total) return { ...total, unit: '分' }
  const scores = document.blocks.flatMap((block) =>
    block.kind === 'table' ? (scoreInTable(document.source, block) ?? []) : [],
  )
  return scores.length === 1 ? scores[0] : undefined
}

/** The score and grade the report gives itself; undefined where it gives neither. */
export const scoreOf = (text: Text, forms: readonly Form[] = []): SelfScore | undefined => {
  const claims = text.claims.filter((claim) => isScore(claim) && isGiven(text, claim))
  const total = claims.find(({ metric }) => totalWords.test(metric)) ?? (claims.length === 1 ? claims[0] : undefined)
  const grade = gradeOf(text)
  const figure = total?.figure ?? scoreInForm(text.document, forms)
  if (!figure && !grade && claims.length === 0) return undefined
  return { total: figure, components: componentsOf(claims, total), grade }
}
