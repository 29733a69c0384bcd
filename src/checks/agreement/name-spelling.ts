import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { differenceOf, editDistance } from '../shared/edit-distance.ts'
import { plain } from '../shared/similarity.ts'

type Named = { readonly name: string; readonly plain: string; readonly place: Place }

const shortest = 6
const farthest = 2
/** So many different names are compared with each other; a longer list says so. */
const mostNames = 400

/** Names that differ in a number, a stage or a direction are names of different things. */
const tellsApart =
  /[\d一二三四五六七八九十甲乙丙丁上下东西南北左右前后新旧大中小老男女内外城乡村镇街区市省县年月期级类型]/u

/** Office in brackets behind a name: 业务工作经费（人大）; the name without it is the same item. */
const suffix = /[（(][^（()）]{1,20}[)）]$/u

const namesOf = (filing: Filing): readonly Named[] => {
  const all = [
    ...filing.projects.map(({ name, place }) => ({ name, place })),
    ...filing.indicators.map(({ name, namePlace }) => ({ name, place: namePlace })),
    ...filing.tasks.filter(({ text }) => !/[。，；：]/u.test(text)).map(({ text, place }) => ({ name: text, place })),
  ]
  const seen = new Map<string, Named>()
  for (const { name, place } of all) {
    const key = plain(name.replace(suffix, ''))
    if (key.length >= shortest && !suffix.test(name) && !seen.has(key)) seen.set(key, { name, plain: key, place })
  }
  return [...seen.values()]
}

/** One character for another, two exchanged, or one or two left out. Two others in their place make another name. */
const isSlip = (left: string, right: string): boolean =>
  left === '' ||
  right === '' ||
  (left.length === 1 && right.length === 1) ||
  left === Array.from(right).toReversed().join('')

const isSpeltApart = (a: Named, b: Named): boolean => {
  if (editDistance(a.plain, b.plain, farthest) > farthest) return false
  const { left, right } = differenceOf(a.plain, b.plain)
  return isSlip(left, right) && !tellsApart.test(left + right)
}

const verdictOf = (a: Named, b: Named): Verdict =>
  fails({
    message: words(
      `“${a.name}”与“${b.name}”写法略有不同。`,
      `“${a.name}” and “${b.name}” differ by a character or two.`,
    ),
    places: [a.place, b.place],
    expected: a.name,
    printed: b.name,
    benign: words('两个不同的项目或指标', 'two different items'),
    remedy: words('同一项目、指标用同一名称。', 'Use one name for one item.'),
  })

const judge = (filing: Filing): readonly Verdict[] => {
  const all = namesOf(filing)
  const names = all.slice(0, mostNames)
  const apart = names.flatMap((a, index) =>
    names.slice(index + 1).flatMap((b) => (isSpeltApart(a, b) ? [verdictOf(a, b)] : [])),
  )
  const rest =
    all.length > mostNames
      ? [
          cannotTell(
            `名称超过 ${mostNames} 个，其余没有逐一比较`,
            `More than ${mostNames} names; the rest were not compared`,
          ),
        ]
      : []
  if (apart.length > 0) return [...apart, ...rest]
  const same =
    names.length > 1
      ? [
          holds({
            message: words(`${names.length} 个名称写法一致。`, `${names.length} names are spelt alike.`),
            places: [],
          }),
        ]
      : []
  return orCannotTell([...same, ...rest], '没有两个以上的项目或指标名称', 'There are no two names to compare')
}

export const nameSpelling: Check = {
  id: 'name-spelling',
  rule: 'R32',
  title: words('项目、指标名称写法一致', 'Names spelt alike'),
  about: words(
    '项目名、指标名之间相差一两个字。序号、年份、方位、层级不同的是不同事项；括号内的科室不计。',
    'Names of projects and indicators that differ by a character or two. Numbers, years, directions tell items apart.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge,
}
