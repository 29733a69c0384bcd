import type { Form } from '#domain/filing/form.ts'
import { goalTerms } from '#domain/filing/form-base.ts'
import type { GoalDeclaration } from '#domain/filing/goal-declaration.ts'
import { goalTermTerms } from '#domain/words/form-terms.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { formName } from '../shared/form-rows.ts'

const judgeForm = (form: GoalDeclaration): readonly Verdict[] =>
  goalTerms.flatMap((term) => {
    const goals = form.goals.filter((goal) => goal.term === term && goal.goal.kind === 'written')
    const indicators = form.declared.filter((indicator) => indicator.term === term)
    if (goals.length === 0) return []
    const { zh, en } = goalTermTerms[term]
    const places = goals.map(({ place }) => place)
    if (indicators.length > 0)
      return [
        holds({
          message: words(
            `${formName(form).zh}${zh}目标下列有${indicators.length}项指标。`,
            `${formName(form).en}the goal of ${en} has ${indicators.length} indicators.`,
          ),
          places,
        }),
      ]
    return [
      fails({
        // Forms that print one set of indicators mean them for the year.
        ...(term === 'mid-term' ? { severity: 'note' } : {}),
        message: words(
          `${formName(form).zh}${zh}目标没有指标。`,
          `${formName(form).en}the goal of ${en} has no indicator.`,
        ),
        places,
        benign: words(
          '指标可能另附页，或在转成文字时丢失。',
          'The indicators may stand on another page, or were lost on the way to text.',
        ),
        remedy: words('请按目标分解填写指标和指标值。', 'Break the goal down into indicators with values.'),
      }),
    ]
  })

const isDeclaration = (form: Form): form is GoalDeclaration => form.kind === 'goal-declaration'

/** A declared goal has indicators to measure it by. */
export const declaredGoalsHaveIndicators: Check = {
  id: 'declared-goals-have-indicators',
  rule: 'R14',
  title: words('申报的目标有指标', 'Declared goals have indicators'),
  about: words(
    '绩效目标申报表写有年度（中期）目标的，应有相应的绩效指标。',
    'A goal of the year or of the term in a declaration comes with indicators.',
  ),
  authority: '财预〔2015〕88号',
  severity: 'warning',
  judge: ({ forms }) =>
    orCannotTell(
      forms.filter(isDeclaration).flatMap(judgeForm),
      '没有写明目标的申报表',
      'No declaration states a goal',
    ),
}
