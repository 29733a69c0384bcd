import type { Filing } from '#domain/filing/filing.ts'
import { isHeading, isPassage, titleOf, type Passage } from '#domain/text/document.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { boundOpening, hasPredicate, opensWithObject, opensWithVerb } from '../shared/lexicons/verbs.ts'
import { placeIn } from '../shared/places.ts'

type Titled = {
  readonly passage: Passage
  readonly halves: readonly [string, string] | undefined
  readonly title: string
}

/** “打造品牌，提升质量” falls into two halves; anything else has none. */
const halvesOf = (title: string): readonly [string, string] | undefined => {
  const [first = '', second = '', ...rest] = title.replace(/[。；]$/u, '').split(/[，,]/u)
  return rest.length === 0 && first.length >= 4 && second.length >= 4 ? [first, second] : undefined
}

const siblings = (filing: Filing): readonly (readonly Titled[])[] => {
  const groups = new Map<string, Titled[]>()
  for (const block of filing.document.blocks) {
    if (!isPassage(block) || !isHeading(block) || block.label === undefined) continue
    const title = titleOf(block)
    const key = `${block.ancestors.join('.')}|${block.label.style}`
    const group = groups.get(key) ?? []
    group.push({ passage: block, title, halves: halvesOf(title) })
    groups.set(key, group)
  }
  return [...groups.values()]
}

const smallestGroup = 3

/** Every heading of the list is “…，verb …”, and at least one opens with a verb in its first half too. */
const isParallel = (group: readonly Titled[]): boolean =>
  group.length >= smallestGroup &&
  group.every(({ halves }) => halves !== undefined && opensWithVerb(halves[1])) &&
  group.some(({ halves }) => halves !== undefined && opensWithVerb(halves[0]))

const lacksVerb = ({ title, halves = [title, ''] }: Titled): boolean =>
  boundOpening.test(title) || (opensWithObject(halves[0]) && !hasPredicate(halves[0]))

const verdictOf = (filing: Filing, one: Titled, model: string): Verdict => {
  const isBound = boundOpening.test(one.title)
  return fails({
    message: isBound
      ? words(`标题“${one.title}”的开头不成词，疑有脱字。`, `The heading “${one.title}” opens with half a word.`)
      : words(
          `同级标题均为“动宾，动宾”，“${one.title}”前半句没有动词。`,
          `Its siblings read “verb–object, verb–object”; the first half of “${one.title}” has no verb.`,
        ),
    places: [placeIn(filing, one.passage.text, { from: 0, to: one.passage.titleTo })],
    printed: one.title,
    ...(model === '' ? {} : { expected: model }),
    ...(isBound ? { severity: 'error' as const } : { benign: words('标题有意用名词短语', 'a noun phrase on purpose') }),
    remedy: words('对照原稿补全标题。', 'Complete the heading from the draft.'),
  })
}

const judgeGroup = (filing: Filing, group: readonly Titled[]): readonly Verdict[] => {
  const parallel = isParallel(group)
  const bad = group.filter((one) => (parallel ? lacksVerb(one) : boundOpening.test(one.title)))
  const model = group.find(({ halves }) => halves !== undefined && opensWithVerb(halves[0]))?.title ?? ''
  if (bad.length > 0) return bad.map((one) => verdictOf(filing, one, model))
  if (!parallel) return []
  return [
    holds({
      message: words(`${group.length} 个同级标题结构一致。`, `${group.length} sibling headings are parallel.`),
      places: group.map(({ passage }) => placeIn(filing, passage.text, { from: 0, to: passage.titleTo })),
    }),
  ]
}

export const headingWithoutVerb: Check = {
  id: 'heading-without-verb',
  rule: 'R23',
  title: words('标题疑有脱字', 'Headings that lost a word'),
  about: words(
    '同级标题都是“动宾，动宾”结构时，看有没有前半句缺动词的；开头不成词的（如半个成语）直接指出。全组都是名词短语或主谓短语的不算。',
    'Among siblings that read “verb–object, verb–object”, a first half without a verb; and headings that open with half a word.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      siblings(filing).flatMap((group) => judgeGroup(filing, group)),
      '没有三个以上“……，……”式的同级标题可以比较',
      'There are no three sibling headings of two halves to compare',
    ),
}
