import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { judgeWording, type Slip } from '../shared/wording.ts'

const number = '[\\d一二三四五六七八九十百千两][\\d一二三四五六七八九十百千万亿,.]*%?'
const problem = words('概数重复，两个表示约数的词只留一个', 'two approximators on one number; one is enough')

/** 近 before years means "the last …": 近十多年 is right. */
const slips: readonly Slip[] = [
  {
    pattern: new RegExp(
      `(?:大约|约|将近|接近|近(?!期)|超过|超|逾|不少于|不低于|至少|不超过)${number}(?:余|多(?![功媒样元边方部渠]))(?![年月日天])`,
      'gu',
    ),
    problem,
  },
  {
    pattern: new RegExp(
      `(?:大约|约|将近|接近|超过|不少于|不低于|至少|逾)${number}\\p{Script=Han}{0,3}(?:左右|上下(?![游级水班学])|以上(?![学单职规]))`,
      'gu',
    ),
    problem,
  },
]

export const doubledApproximation: Check = {
  id: 'doubled-approximation',
  rule: 'R24',
  title: words('概数重复', 'Doubled approximation'),
  about: words(
    '“超过…多”“约…左右”“不少于…以上”一类。“近十多年”“约 500 人次”不算。',
    'Two approximators around one number. “The last ten-odd years” and a single “about” are left alone.',
  ),
  authority: 'GB/T 15835—2011',
  severity: 'warning',
  judge: (filing) => judgeWording(filing, slips),
}
