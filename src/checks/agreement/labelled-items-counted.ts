import type { Filing } from '#domain/filing/filing.ts'
import { isPassage, type Passage } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { placeIn } from '../shared/places.ts'
import { isExactCount } from '../shared/quantity.ts'
import { phraseOf, placeOfSpoken, statementsOf, type Spoken } from '../shared/statements.ts'

type Counted = { readonly items: number; readonly places: readonly Place[] }

/** Things that are told one by one under the count. */
const divisions = /板块|方面|部分|计划|措施|任务|工作|目标|问题|内容|举措|行动|要点|^[点条项]/u
const announced =
  /(?:分别(?:是|为|如下)|如下|具体(?:是|为|如下)|即|大(?:板块|计划|任务|目标|方面|措施))[^，。；]{0,4}[：:。]?$/u
const ordinals = '一二三四五六七八九十'
/** A longer list is no list of the report's own points. */
const longest = 200
/** Points 一是 … stand within so many characters of the number that announces them. */
const farthest = 4000

/** The points 一是 … in a row behind the count, in its sentence or the next ones of the paragraph. */
const inline = ({ text }: Passage, from: number): number => {
  const rest = text.text.slice(from, from + farthest)
  if (!/^[^一]{0,24}一是/u.test(rest)) return 0
  let [items, at] = [0, 0]
  for (const ordinal of ordinals) {
    at = rest.indexOf(`${ordinal}是`, at) + 1
    if (at === 0) break
    items += 1
  }
  return items
}

/** The numbered paragraphs right below: 1, 2, 3 … of one style under the paragraph that announces them. */
const below = (filing: Filing, block: number): readonly Passage[] => {
  const found: Passage[] = []
  for (const passage of filing.document.blocks.slice(block + 1, block + longest)) {
    if (!passage.ancestors.includes(block)) break
    if (!isPassage(passage) || passage.ancestors.at(-1) !== block || !passage.label) continue
    if (passage.label.ordinal !== found.length + 1) break
    found.push(passage)
  }
  return found
}

const countedIn = (filing: Filing, spoken: Spoken, passage: Passage): Counted | undefined => {
  const here = placeOfSpoken(filing, spoken)
  const points = inline(passage, spoken.claim.to)
  if (points > 1) return { items: points, places: [here] }
  if (!announced.test(passage.text.text.slice(-40).trim())) return undefined
  const items = below(filing, spoken.claim.block)
  const places = items.map(({ text, titleFrom, titleTo }) => placeIn(filing, text, { from: titleFrom, to: titleTo }))
  return items.length > 1 ? { items: items.length, places: [here, ...places] } : undefined
}

const passageOf = (filing: Filing, { claim }: Spoken): readonly Passage[] =>
  filing.document.blocks.slice(claim.block, claim.block + 1).filter(isPassage)

const judgeOne = (filing: Filing, spoken: Spoken): readonly Verdict[] => {
  const [counted] = passageOf(filing, spoken).map((passage) => countedIn(filing, spoken, passage))
  if (!counted) return []
  const { claim } = spoken
  const evidence = {
    message: words(
      `“${phraseOf(spoken)}”，其下列有${counted.items}点。`,
      `“${phraseOf(spoken)}” is followed by ${counted.items} points.`,
    ),
    places: counted.places,
    arithmetic: `count = ${counted.items}`,
    expected: `${claim.figure.value.units}`,
    printed: `${counted.items}`,
  }
  if (claim.figure.value.units === BigInt(counted.items)) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      benign: words(
        '编号可能另有层次，或部分内容未编号。',
        'Some points may carry no number, or numbers of another level.',
      ),
      remedy: words('请核对所称数量与所列各点。', 'Check the number claimed and the points listed.'),
    }),
  ]
}

/** 五大板块，分别是：① … ⑤; 三项措施：一是 … 三是. */
export const labelledItemsCounted: Check = {
  id: 'labelled-items-counted',
  rule: 'R07',
  title: words('所称数量等于其下编号各点', 'The number announced equals the points numbered below'),
  about: words(
    '“n大板块，分别是：”之后的编号段落，以及“n项措施：一是……”的各点，与所称数量比较。',
    'Counts the numbered paragraphs below an announcement and the points 一是 … inside a paragraph.',
  ),
  authority: 'arithmetic',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing)
        .flatMap(({ spoken }) => spoken)
        .filter(({ claim, tail }) => isExactCount(claim.figure) && divisions.test(claim.figure.unit + tail.slice(0, 8)))
        .flatMap((spoken) => judgeOne(filing, spoken)),
      '没有先说数量再编号列出的内容',
      'No number is announced and then listed point by point',
    ),
}
