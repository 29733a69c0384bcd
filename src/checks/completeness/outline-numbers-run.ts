import { titleOf } from '#domain/text/document.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { breaksOf, outlineLists, type ListEntry, type OutlineList } from '../shared/outline-lists.ts'

const ordinalsOf = ({ entries }: OutlineList): readonly number[] => entries.map(({ label }) => label.ordinal)

const nameOf = ({ parent }: OutlineList): string => (parent ? `“${titleOf(parent).slice(0, 20)}”之下` : '全文')

const isBroken = (list: OutlineList): boolean => breaksOf(ordinalsOf(list)).length > 0

/** The entry before a break and the one at it. */
const aroundBreaks = ({ entries }: OutlineList, breaks: readonly number[]): readonly ListEntry[] => [
  ...new Set(breaks.flatMap((at) => entries.slice(Math.max(0, at - 1), at + 1))),
]

const heldVerdict = (list: OutlineList): Verdict => {
  const ordinals = ordinalsOf(list)
  return holds({
    message: words(`${nameOf(list)}的编号1至${ordinals.length}连续。`, `The numbers run from 1 to ${ordinals.length}.`),
    arithmetic: ordinals.join(', '),
    places: list.entries.map(({ place }) => place),
  })
}

/** A chapter heading is as likely lost on the way to text as left out. */
const isMild = (list: OutlineList, isRepeat: boolean, isExplained: boolean): boolean =>
  isExplained || list.entries.length === 1 || (list.level === 1 && !isRepeat)

const brokenVerdict = (list: OutlineList, isExplained: boolean): Verdict => {
  const ordinals = ordinalsOf(list)
  const around = aroundBreaks(list, breaksOf(ordinals))
  const isRepeat = new Set(ordinals).size < ordinals.length
  return fails({
    // Where a whole chapter lost its heading, its points seem to repeat those of the chapter before.
    ...(isMild(list, isRepeat, isExplained) ? { severity: 'note' } : {}),
    message: words(
      `${nameOf(list)}的编号${isRepeat ? '有重复' : '不连续'}：${list.entries.map(({ label }) => label.printed.replace(/[、.．]$/u, '')).join('、')}。`,
      `The numbers ${isRepeat ? 'repeat' : 'have a gap'}: ${ordinals.join(', ')}.`,
    ),
    places: around.map(({ place }) => place),
    arithmetic: ordinals.join(', '),
    printed: ordinals.join(', '),
    expected: ordinals.map((_, at) => at + 1).join(', '),
    benign: words(
      '标题可能使用自动编号，转为文本时丢失。',
      'A heading may have had an automatic number that was lost when the text was taken out.',
    ),
    remedy: words('请核对标题编号。', 'Check the numbers of the headings.'),
  })
}

/** Titles that say by themselves where a section belongs, whatever the style of its number. */
const knownTitle =
  /(?:完成情况|收支情况|支出情况|管理情况|自评结论|存在(?:的)?(?:主要)?问题|改进措施|工作成效)(?:分析|综述)?$/u

/** One entry alone shows nothing, unless its number is not 1 and its title does not place it. */
const isTelling = (list: OutlineList): boolean =>
  list.entries.length > 1 || (isBroken(list) && !knownTitle.test(titleOf(list.first.passage)))

export const outlineNumbersRun: Check = {
  id: 'outline-numbers-run',
  rule: 'R20',
  title: words('标题编号连续', 'The numbers of the outline run on'),
  about: words(
    '同一标题之下同一样式的编号应从1起连续，不缺不重；第一层缺号时，下层的重号只作提醒。',
    'Under one heading the numbers of one style run from 1 without gap or repeat; below a gap on the top level repeats are only notes.',
  ),
  authority: 'GB/T 9704—2012',
  severity: 'warning',
  judge: (filing) => {
    const lists = outlineLists(filing).filter(isTelling)
    const isTopBroken = lists.some((list) => list.level === 1 && isBroken(list))
    return orCannotTell(
      lists.map((list) => (isBroken(list) ? brokenVerdict(list, isTopBroken && list.level > 1) : heldVerdict(list))),
      '报告没有带编号的标题',
      'The report has no numbered headings',
    )
  },
}
