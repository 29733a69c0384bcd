import { words } from '#domain/words/words.ts'
import type { Slip } from '../wording.ts'

const closes = '(?=[。；]|$)'
const campaignVerbs = '提升|改善|优化|美化|完善|整治|打造'

/** Sentences whose verb or conjunction has lost what must follow. */
export const openEnds: readonly Slip[] = [
  {
    // “在…、…等方面完成” names where, not what: 完成 has no object before or behind it.
    pattern: new RegExp(`在[^。；，]{2,80}方面(?:完成|实现|达到|取得|落实)${closes}`, 'gu'),
    problem: words('动词后面没有宾语', 'the verb has lost its object'),
    severity: 'error',
  },
  {
    pattern: new RegExp(
      `(?:以及|并且|关于|对于|按照|位于|属于|(?<![普涉波触企遍兼顾旁提论])及|(?<![温缓饱调祥谐平中总融随柔之代求])和)${closes.replace('|$', '')}`,
      'gu',
    ),
    problem: words('句子停在连词或介词上', 'the sentence stops at a conjunction or preposition'),
    severity: 'error',
  },
  {
    pattern: new RegExp(
      `(?<![加增大资经财的技人金费源续计量点累筹先期行续度]|政府|力量)投入(?:${campaignVerbs})(?=\\p{Script=Han}{2})(?!资金|经费|工程|项目|工作)`,
      'gu',
    ),
    problem: words('“投入”后面缺少数额或对象', '投入 (to invest) without an amount or object'),
  },
]
