import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check } from '../check.ts'
import { countMentions } from '../shared/count-mentions.ts'
import { financeMentions } from '../shared/finance-mentions.ts'
import { indicatorMentions } from '../shared/indicator-mentions.ts'
import { precisionVerdicts } from '../shared/mention-verdict.ts'
import { projectMentions } from '../shared/project-mentions.ts'
import { rateMentions } from '../shared/rate-mentions.ts'

/** 97.22 and 97.2, 144.713 and 144.71. */
export const sameValueTwoPrecisions: Check = {
  id: 'same-value-two-precisions',
  rule: 'R06',
  title: words('同一数值按不同精度印刷时相符', 'One value at two precisions agrees'),
  about: words(
    '同一指标、金额、比率在两处小数位不同的，较精确者四舍五入应等于较粗者。',
    'Where one value is printed with different decimals, the finer rounds half up to the coarser.',
  ),
  authority: 'arithmetic',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      [
        ...financeMentions(filing),
        ...rateMentions(filing),
        ...indicatorMentions(filing),
        ...countMentions(filing),
        ...projectMentions(filing),
      ].flatMap(precisionVerdicts),
      '没有以不同精度印刷两次的数值',
      'No value is printed at two precisions',
    ),
}
