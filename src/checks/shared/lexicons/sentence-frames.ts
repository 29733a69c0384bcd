import { words } from '#domain/words/words.ts'
import type { Slip } from '../wording.ts'

/** A clause begins here. */
const opens = '(?<=^|[，。；：、,;:])'
/** A clause ends here. */
const closes = '(?=$|[，。；：,;:])'

/** Fixed frames of Chinese sentences whose other half is wrong or missing. */
export const brokenFrames: readonly Slip[] = [
  {
    pattern: new RegExp(
      `${opens}以(?![来上下外内及后前往])[^，。；：为作,;:]{2,60}的(契机|抓手|切入点|突破口|着力点|落脚点)${closes}`,
      'gu',
    ),
    problem: words('“以……”缺少“为”', '“以 …” lacks its 为'),
    better: ([, noun]) => `以……为${noun}`,
  },
  {
    pattern: new RegExp(
      `加强(?!对)(?![^，。；：、,;:]{0,16}(?:力量|联动|协作|协同|配合|统筹|沟通|合作|人手|警力|并))([^，。；：、,;:]{2,16})进行(\\p{Script=Han}{2})${closes}`,
      'gu',
    ),
    problem: words('“加强……进行……”句式杂糅', 'two sentence frames are mixed: 加强 … 进行 …'),
    better: ([, object, verb]) => `加强对${object}的${verb}`,
  },
  {
    pattern: /(?:增长|下降)(?:收窄|扩大|回落)(?=[至到为])/gu,
    problem: words('“增长”“下降”与“收窄”“扩大”不能连用', 'growth or fall cannot itself narrow or widen'),
    better: (match) => `${match[0].startsWith('增长') ? '增' : '降'}幅${match[0].slice(2)}`,
  },
  {
    pattern: /(?:下降|减少|降低|缩短|缩小)了?\d+(?:\.\d+)?倍/gu,
    problem: words('减少、下降不能用倍数表示', 'a decrease is not told in multiples'),
  },
  {
    pattern: /(?:防止|避免|杜绝|严防)[^，。；、,;]{0,12}不再?(?:发生|出现)/gu,
    problem: words('双重否定，意思相反', 'a double negative says the opposite'),
  },
  {
    pattern: /(?:原因|理由)是(?:因为|由于)|目的是为了|切忌不[要可能]|涉及到了?各/gu,
    problem: words('语义重复', 'says the same twice'),
    severity: 'note',
  },
  {
    pattern: /截止(?:到)?(?=\d{4}年|\d{1,2}月|目前|年底|去年|今年)/gu,
    problem: words('表示到某时为止宜用“截至”', '“up to a date” is 截至'),
    better: () => '截至',
    severity: 'note',
  },
]
