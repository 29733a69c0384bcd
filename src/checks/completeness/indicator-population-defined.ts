import { words } from '#domain/words/words.ts'
import { fails, orCannotTell, type Check } from '../check.ts'
import { nameOf } from '../shared/cells.ts'
import { undefinedPopulation } from '../shared/lexicons/indicator-wording.ts'

export const indicatorPopulationDefined: Check = {
  id: 'indicator-population-defined',
  rule: 'R15',
  title: words('指标写明统计对象', 'An indicator names whom it counts'),
  about: words(
    '名称只称“目标对象”“相关群体”而不写明是谁的，提请补充。',
    'A name that only says "target group" is asked about.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      filing.indicators
        .filter(({ name }) => undefinedPopulation.test(name))
        .map((row) =>
          fails({
            message: words(`“${nameOf(row)}”未写明统计对象是谁。`, `"${nameOf(row)}" does not say whom it counts.`),
            places: [row.place],
            benign: words('统计对象可能另有规定。', 'The group may be defined elsewhere.'),
            remedy: words('请写明统计对象和总数。', 'Name the group and its size.'),
          }),
        ),
      '没有以“目标对象”等为统计对象的指标',
      'No indicator counts an unnamed group',
    ),
}
