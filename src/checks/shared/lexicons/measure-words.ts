import { words } from '#domain/words/words.ts'
import type { Slip } from '../wording.ts'

const number = '(?:共|约|为|达|达到|累计|总计|合计|是|：|:)*\\d[\\d,.]*[余多]?[万亿]?'
const things = '件|宗|场|项|家|户|处|套|份|元'

/** Names of quantities beside units that count something else. */
export const measureSlips: readonly Slip[] = [
  {
    pattern: new RegExp(`人数${number}(?:${things})(?![\\p{Script=Han}])`, 'gu'),
    problem: words('“人数”与所用单位不一致', 'a number of persons with a unit that counts something else'),
  },
  {
    pattern: new RegExp(
      `(?:户数${number}(?:人|名|件|宗|次|元)|面积${number}(?:人|名|件|宗|次|元|家|户|个))(?![\\p{Script=Han}])`,
      'gu',
    ),
    problem: words('名称与所用单位不一致', 'the name and the unit count different things'),
  },
  {
    pattern: new RegExp(
      `(?:办结率|完成率|合格率|覆盖率|满意率|达标率|执行率|整改率|入户率|就业率|回访率)${number}(?:人|件|宗|次|元|家|户|个(?!百分点))`,
      'gu',
    ),
    problem: words('比率后面是计数单位', 'a rate with a counting unit'),
  },
  {
    pattern: /\d+个(?:\p{Script=Han}{0,4})(?:人员|老人|长者|同志|党员|职工|学生)(?=$|[，。；、,;])/gu,
    problem: words('书面语中人员不宜用“个”计', 'persons are not counted with 个 in writing'),
    severity: 'note',
  },
  {
    pattern: new RegExp(`(?:业务|案件|工单|投诉|信访件)${number}个(?=$|[，。；、,;])`, 'gu'),
    problem: words('业务、案件宜用“件”“宗”“项”计', 'such matters are counted with 件, 宗 or 项'),
    severity: 'note',
  },
  {
    pattern: new RegExp(`(?:建议|意见|制度|机制|方案)${number}宗`, 'gu'),
    problem: words('“宗”用于案件、地块，不用于文件和建议', '宗 counts cases and plots, not papers'),
    severity: 'note',
  },
]
