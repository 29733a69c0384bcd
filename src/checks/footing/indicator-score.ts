import type { Filing } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, orCannotTell, type Check, type Verdict } from '../check.ts'
import { formName, rowsOf } from '../shared/form-rows.ts'
import { bandVerdict } from '../shared/indicator-score/band-verdict.ts'
import { excessVerdict } from '../shared/indicator-score/excess-verdict.ts'
import { scoredRow, type ScoredRow } from '../shared/indicator-score/scored-row.ts'
import { scoringRulesOf, type ScoringRules } from '../shared/indicator-score/scoring-rules.ts'
import { missedInPart, shareVerdict } from '../shared/indicator-score/share-verdict.ts'

const judgeRow = (scored: ScoredRow, rules: ScoringRules): readonly Verdict[] => {
  const missed = missedInPart(scored)
  const verdict = missed
    ? shareVerdict(scored, missed, rules)
    : (bandVerdict(scored, rules) ?? excessVerdict(scored, rules))
  return verdict ? [verdict] : []
}

/** Rules that cannot be followed leave the parts given for missed targets open: one answer for all of them. */
const openVerdict = (form: Form, missed: readonly ScoredRow[], { source, places }: ScoringRules): Verdict => {
  const name = formName(form)
  const why =
    source === 'own'
      ? words('评分规则另设界限、扣分或逐项标准', 'the rules have limits, deductions or standards of their own')
      : words('文件没有印出评分规则', 'the document prints no rules')
  return cannotTell(
    `${name.zh}${missed.length}项指标未达目标、得部分分值，${why.zh}，得分无法核对`,
    `${name.en}${missed.length} scores of missed targets could not be checked: ${why.en}`,
    [...missed.flatMap((each) => each.places.slice(0, 1)), ...places],
  )
}

const judgeForm = (filing: Filing, form: Form): readonly Verdict[] => {
  if (form.kind !== 'project-evaluation' && form.kind !== 'department-evaluation') return []
  const scored = rowsOf(filing, form).flatMap((row) => scoredRow(row) ?? [])
  if (scored.length === 0) return []
  const rules = scoringRulesOf(filing, form)
  if (rules.source === 'printed' || rules.source === 'layout') return scored.flatMap((each) => judgeRow(each, rules))
  const missed = new Set(scored.filter((each) => missedInPart(each)))
  return [
    ...(missed.size > 0 ? [openVerdict(form, [...missed], rules)] : []),
    ...scored.filter((each) => !missed.has(each)).flatMap((each) => bandVerdict(each, rules) ?? []),
  ]
}

/** Scores of single indicators beside the rules of their form. */
export const indicatorScore: Check = {
  id: 'indicator-score',
  rule: 'R28',
  title: words('指标得分与评分规则相符', 'The score of an indicator fits the rules of its form'),
  about: words(
    '自评表中未达目标而得部分分值的定量指标，按完成比例核对；完成情况写明达成、部分达成、未达成的定性指标，按所属档次核对；表中印有超额完成界限的，一并核对。规则以文件所印为准；没有印出而分值设置与财预〔2020〕10号一致的，只作提示；规则不明、另设扣分或逐项标准的，不作判断。达标扣分、未达标得满分、得分超过分值由其他规则核对。',
    'Quantities that miss their target and get a part of their points are compared with the proportion reached, results told as 达成, 部分达成 or 未达成 with their band, and values far above their target with the limit printed. The rules are those printed in the document; where none are printed and the points are those of 财预〔2020〕10号, a difference is a note; unclear rules are left alone. Points lost on a target reached, full marks on one missed and scores above their points belong to other checks.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.forms.flatMap((form) => judgeForm(filing, form)),
      '没有可按评分规则核对得分的指标',
      'No indicator whose score the rules of its form could be held against',
    ),
}
