import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { measureSlips } from '../shared/lexicons/measure-words.ts'
import { judgeWording } from '../shared/wording.ts'

export const measureWords: Check = {
  id: 'measure-words',
  rule: 'R24',
  title: words('名称与计量单位不一致', 'Names and measure words disagree'),
  about: words(
    '“人数…件”“办结率…宗”等名称与单位不是一类；人员用“个”、建议用“宗”只作提示。',
    'The name of a quantity and its unit count different things; loose classifiers are notes only.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => judgeWording(filing, measureSlips),
}
