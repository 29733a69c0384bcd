import type { Filing } from '#domain/filing/filing.ts'
import { titleOf, type Passage } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { headingPlace, outlineLists, type OutlineList } from '../shared/outline-lists.ts'

const ends = ({ first, last }: OutlineList): readonly Place[] => [first.place, last.place]

/** The list writes its numbers as a heading above it does. */
const isReused = ({ above, style }: OutlineList): boolean => above.includes(style)

/** Everything of the printed number but the number: 1. and 1、 differ. */
const shapesOf = ({ entries }: OutlineList): readonly string[] => [
  ...new Set(entries.map(({ label }) => label.printed.replaceAll(/[\d一二三四五六七八九十①-⑳\s]/gu, ''))),
]

const faultsOf = (list: OutlineList): readonly { zh: string; en: string }[] => [
  ...(isReused(list)
    ? [{ zh: `再次使用上级标题的样式“${list.first.label.printed}”`, en: 'uses the style of a heading above it' }]
    : []),
  ...(list.entries.some(({ label }) => label.mixed)
    ? [{ zh: '左右括号宽窄不一', en: 'has brackets of two widths' }]
    : []),
  ...(shapesOf(list).length > 1
    ? [{ zh: `写法不一（${shapesOf(list).join(' ')}）`, en: 'writes its numbers in more than one way' }]
    : []),
]

const listVerdict = (list: OutlineList, faults: ReturnType<typeof faultsOf>): Verdict => {
  const where = list.parent ? `“${titleOf(list.parent).slice(0, 20)}”之下的编号` : '一级编号'
  return fails({
    message: words(
      `${where}${faults.map(({ zh }) => zh).join('，')}。`,
      `The list ${faults.map(({ en }) => en).join(', ')}.`,
    ),
    places: ends(list),
    printed: list.entries.map(({ label }) => label.printed).join(' '),
    remedy: words('请按一、（一）1.（1）的次序统一编号。', 'Number by the order 一、（一）1.（1）.'),
  })
}

/** The title of an account table is named, not numbered. */
const isTitle = ({ accounts }: Filing, block: number): boolean => accounts.some(({ title }) => title?.block === block)

const unnumbered = (filing: Filing): readonly Passage[] =>
  filing.document.blocks.flatMap((block, at) =>
    block.kind === 'passage' && block.role === 'heading' && block.label === undefined && !isTitle(filing, at)
      ? [block]
      : [],
  )

const unnumberedVerdict = (filing: Filing): readonly Verdict[] => {
  const headings = unnumbered(filing)
  if (headings.length === 0) return []
  return [
    fails({
      message: words(
        `标题没有编号：${headings.map(titleOf).join('、')}。`,
        `${headings.length} headings have no number.`,
      ),
      places: headings.map((heading) => headingPlace(filing, heading)),
      benign: words('编号可能在转为文本时丢失。', 'The numbers may have been lost when the text was taken out.'),
      remedy: words('请为标题编号。', 'Number the headings.'),
    }),
  ]
}

/** The lists that are written alike are named together. */
const listVerdicts = (lists: readonly OutlineList[]): readonly Verdict[] => {
  const judged = lists.map((list) => ({ list, faults: faultsOf(list) }))
  const sound = judged.filter(({ faults }) => faults.length === 0)
  const message = words(`${sound.length}组编号写法一致。`, `${sound.length} lists are numbered alike.`)
  return [
    ...judged.flatMap(({ list, faults }) => (faults.length > 0 ? [listVerdict(list, faults)] : [])),
    ...(sound.length > 0 ? [holds({ message, places: sound.flatMap(({ list }) => ends(list)) })] : []),
  ]
}

export const outlineStylesAgree: Check = {
  id: 'outline-styles-agree',
  rule: 'R20',
  title: words('标题编号写法一致', 'Headings are numbered alike'),
  about: words(
    '有编号的报告中标题不编号、下级沿用上级样式、括号宽窄混用、同列写法不一的，提醒。',
    'In a numbered report headings without number, a style used again below itself, mixed brackets and mixed forms are noted.',
  ),
  authority: 'GB/T 9704—2012',
  severity: 'note',
  judge: (filing) => {
    const lists = outlineLists(filing).filter(({ entries }) => entries.length > 1)
    const verdicts = lists.length === 0 ? [] : [...unnumberedVerdict(filing), ...listVerdicts(lists)]
    return orCannotTell(verdicts, '报告没有带编号的标题', 'The report has no numbered headings')
  },
}
