/** Metrics longer than this are cut from the left at a mark or by length: a name, not a paragraph. */
const longestMetric = 60

const edges = /^[\s，,；;：:。、．·—”）)】\]=]+|[\s，,；;：:、（(“【[=]+$/gu
const label =
  /^(?:(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[、.．]|[①-⑳])\s?){1,2}/u
const leading =
  /^(?:以及|并且|同时|其次|此外|另外|累计|共计|共有|总计|已|还|又|并(?!购|轨|网|列|联)|共(?![建同享有产青和治商管通识])|[及和与的了]$)/u
/** Words that join a name to its number and say nothing of what is counted. */
const glue =
  /(?:约为|约有|达到|达|为了|为|是|共计|总计|合计|累计|总共|共有|共|计|有|约|实现|完成|分别|已|了|仅|均|各|以及|及|和|与|或|到|至|在|的|其|实际|大约|近|超过|超|逾)$/u
const times =
  '(?:19|20)\\d\\d\\s*年度?(?:以来|底|末)?|[今本]年以来|截[至止]目前|截[至止](?:19|20)?\\d*年?\\d{1,2}月份?(?:\\d{1,2}日|底)?|\\d{1,2}月份?|前三个?季度|第?一季度|上半年|下半年'
const timeFirst = new RegExp(`^(?:${times}|\\d{1,2}[-~—至到]\\d{1,2}月份?)[，,]?\\s*`, 'u')
const onlyTime = /^(?:全年|本年|当年|去年|上年|上半年|下半年|先后|成功|目前)$/u
const glueEnds = new Set('为有达到是共计约现成别已了仅均各及和与或至在的其际近过超逾'.split(''))
/** Here the last character belongs to a word, not to the number. */
const kept =
  /(?:其中|公共|统计|审计|设计|会计|预计|估计|行为|中共|到达|目的|享有|国有|所有|私有|拥有|保有|现有|实有|特有|存在|认为|作为|成为|协约|签约|预约|条约|履约|节约|[惠涉普波触]及|[附邻临]近|[人年户平日月亩地次件]均|(?:收入|支出|收支|收、支|资产|负债)(?:总计|合计))$/u

const stripGlue = (words: string): string => {
  let text = words
  // Most names end in no joining word: one look spares them three regular expressions.
  while (glueEnds.has(text.slice(-1)) && glue.test(text) && !kept.test(text))
    text = text.replace(glue, '').replace(edges, '')
  return text
}

const tail = (words: string): string => words.slice(-longestMetric)

/** What names the quantity before a number: without list labels, dates in front and joining words at the end. */
export const metricOf = (words: string): string => {
  const trimmed = tail(words)
    .replace(edges, '')
    .replace(label, '')
    .replace(timeFirst, '')
    .replace(timeFirst, '')
    .replace(leading, '')
  return stripGlue(trimmed.replace(edges, '')).replace(onlyTime, '')
}

/** What is counted behind a unit: up to the next mark. */
export const nounOf = (words: string): string => {
  const end = /[，,；;：:。、！？（()）]|以及|和(?=\d)/u.exec(words.slice(0, longestMetric))
  return words.slice(0, end?.index ?? longestMetric).replaceAll(/^[\s的]+|\s+$/gu, '')
}

/** In the words between two figures, where the noun of the first ends and the metric of the second begins. */
export const boundaryIn = (words: string): number => {
  const near = Math.max(0, words.length - longestMetric)
  const marks = [...words.slice(near).matchAll(/[，,；;：:、（(]|以及|[和及与](?=\s*$)/gu)]
  const last = marks.at(-1)
  return last ? near + last.index : -1
}
