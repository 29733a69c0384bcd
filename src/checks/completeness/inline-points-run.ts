import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { breaksOf } from '../shared/outline-lists.ts'
import { placeInBlock } from '../shared/places.ts'

/** 一是…二是…: at the start of a paragraph or behind a mark, so that 统一是 and 之一是 are none. */
const point = /(?:^|[。；;：:！？，,、]\s*)(?<label>(?<numeral>十[一二三四五六七八九]|[一二三四五六七八九十])是)/gu

type Point = { readonly ordinal: number; readonly printed: string; readonly block: number; readonly place: Place }

const numerals = '一二三四五六七八九十'

/** 十一 is 10 and 1. */
const ordinalOf = (numeral: string): number =>
  Array.from(numeral).reduce((sum, character) => sum + numerals.indexOf(character) + 1, 0)

const pointsOf = (filing: Filing): readonly Point[] =>
  filing.document.blocks.flatMap((block, index) => {
    if (block.kind === 'table') return []
    return [...block.text.text.matchAll(point)].map((match) => {
      const { label, numeral } = { ...match.groups }
      const to = match.index + match[0].length
      return {
        ordinal: ordinalOf(`${numeral}`),
        printed: `${label}`,
        block: index,
        place: placeInBlock(filing, index, {
          from: to - `${label}`.length,
          to: Math.min(to + 12, block.text.text.length),
        }),
      }
    })
  })

/** 一是 opens a list; a heading between two points closes it. */
const isNewList = (filing: Filing, before: Point | undefined, { ordinal, block }: Point): boolean => {
  if (ordinal === 1 || before === undefined) return true
  const between = filing.document.blocks.slice(before.block + 1, block + 1)
  return between.some((each) => each.kind === 'passage' && each.role === 'heading')
}

const listsOf = (filing: Filing): readonly (readonly Point[])[] => {
  const lists: Point[][] = []
  let before: Point | undefined
  for (const each of pointsOf(filing)) {
    if (isNewList(filing, before, each)) lists.push([each])
    else lists.at(-1)?.push(each)
    before = each
  }
  return lists
}

const verdictOf = (list: readonly Point[]): Verdict => {
  const ordinals = list.map(({ ordinal }) => ordinal)
  const places = list.map(({ place }) => place)
  const arithmetic = ordinals.join(', ')
  if (breaksOf(ordinals).length === 0)
    return holds({
      message: words(`“一是”至“${list.at(-1)?.printed}”连续。`, `The points run from 1 to ${ordinals.length}.`),
      places,
      arithmetic,
    })
  return fails({
    message: words(
      `分点序号不连续：${list.map(({ printed }) => printed).join('、')}。`,
      `The points do not run on: ${arithmetic}.`,
    ),
    places,
    arithmetic,
    expected: ordinals.map((_, at) => at + 1).join(', '),
    printed: arithmetic,
    remedy: words('请核对分点序号。', 'Check the points.'),
  })
}

export const inlinePointsRun: Check = {
  id: 'inline-points-run',
  rule: 'R20',
  title: words('“一是、二是”序号连续', 'Points 一是, 二是 run on'),
  about: words(
    '段内“一是、二是、三是”应从一起连续；只有一点的不作判断。',
    'Points within a paragraph run from 1; a single first point is left alone.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      listsOf(filing)
        .filter((list) => list.length > 1 || list[0]?.ordinal !== 1)
        .map(verdictOf),
      '文中没有“一是、二是”的分点',
      'The text has no points 一是, 二是',
    ),
}
