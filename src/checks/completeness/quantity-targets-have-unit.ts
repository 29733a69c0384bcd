import type { Form } from '#domain/filing/form.ts'
import type { DeclaredIndicator, GoalDeclaration } from '#domain/filing/goal-declaration.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { formName } from '../shared/form-rows.ts'

/** A number with nothing to count; a number in words (按计划) is another matter. */
const isBare = ({ target, unit }: DeclaredIndicator): boolean =>
  target.kind === 'written' && /^[≥≤><=＝≧≦]{0,2}\d[\d.,，]*$/u.test(target.text) && unit === ''

const judgeForm = (form: GoalDeclaration): readonly Verdict[] => {
  const counted = form.declared.filter(({ level2, target }) => level2.startsWith('数量') && target.kind === 'written')
  const bare = counted.filter(isBare)
  if (counted.length === 0) return []
  if (bare.length === 0)
    return [
      holds({
        message: words(
          `${formName(form).zh}${counted.length}项数量指标写明了计量单位。`,
          `${formName(form).en}${counted.length} indicators of quantity have a unit.`,
        ),
        places: counted.map(({ place }) => place),
      }),
    ]
  return [
    fails({
      message: words(
        `${formName(form).zh}${bare.length}项数量指标的指标值没有计量单位：${bare.map(({ name }) => name).join('、')}。`,
        `${formName(form).en}${bare.length} indicators of quantity have a number without a unit.`,
      ),
      places: bare.map(({ place }) => place),
      benign: words('单位可能含在指标名称中。', 'The name of the indicator may imply the unit.'),
      remedy: words('请补写计量单位。', 'Add the unit.'),
    }),
  ]
}

const isDeclaration = (form: Form): form is GoalDeclaration => form.kind === 'goal-declaration'

/** Declared quantities say what they count. */
export const quantityTargetsHaveUnit: Check = {
  id: 'quantity-targets-have-unit',
  rule: 'R15',
  title: words('数量指标写明计量单位', 'Quantities have a unit'),
  about: words(
    '绩效目标申报表的数量指标，指标值只有数字而没有计量单位的，提醒。',
    'An indicator of quantity declared as a bare number gets a note.',
  ),
  authority: '财预〔2021〕101号',
  severity: 'note',
  judge: ({ forms }) =>
    orCannotTell(
      forms.filter(isDeclaration).flatMap(judgeForm),
      '没有列出数量指标的申报表',
      'No declaration lists indicators of quantity',
    ),
}
