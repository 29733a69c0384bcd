import { words } from '#domain/words/words.ts'
import type { Slip } from '../wording.ts'

const adverbs = '充分|切实|积极|更好地?|有效|进一步|不断|全面'
const campaign = '活动|行动|工程'
const attributes = '育龄|适龄|高龄|学龄|失独|失业|独居|空巢|孤寡|在册|在校'
const predicates = '免费|进行|开展|完成|提供|办理|享受|发放|获得|参加|纳入|实现|接受'

/** Words that cannot stand without a partner which is not there. */
export const missingWords: readonly Slip[] = [
  {
    // 度 opens no word of money: 年度 has lost its first half.
    pattern: /(?<=[，。；：、（(]|项目|经费|资金)度(?:预算|决算|执行|支出|收入)(?:总额|数|额)/gu,
    problem: words('“度”前疑脱“年”字', '年 seems to be missing before 度'),
    better: ([form]) => `年${form}`,
  },
  {
    // 发 itself takes few partners behind an adverb: 发展 发动 发掘 发扬 发挥 … Anything else has lost one.
    pattern: new RegExp(
      `(${adverbs})发(?=\\p{Script=Han})(?![挥展动掘扬现布放育表出起酵散觉给送力包证言文函电光热问声生达泄])`,
      'gu',
    ),
    problem: words('“发”后疑脱字', 'a character seems to be missing behind 发'),
    better: ([, adverb]) => `${adverb}发挥`,
  },
  {
    pattern: new RegExp(
      `(?<=^|[，。；：,;:])(?:深入|广泛|持续|扎实|大力)“[^”]{1,20}”(?!\\p{Script=Han}{0,8}(?:开展|推进|组织|参与|参加|做好|落实|进行|实施|加强|推动|打造))(?:宣传|专项|主题|系列|整治|教育|志愿服务|实践|普法|创建){0,3}(?:${campaign})(?=$|[，。；：,;:])`,
      'gu',
    ),
    problem: words('副词后缺少动词', 'an adverb without its verb'),
    better: (match) => match[0].replace('“', '开展“'),
  },
  {
    pattern: new RegExp(`\\d+(?:名|位)(?:${attributes})(?=${predicates})`, 'gu'),
    problem: words('修饰语后缺少中心词', 'an attribute without the noun it belongs to'),
  },
]
