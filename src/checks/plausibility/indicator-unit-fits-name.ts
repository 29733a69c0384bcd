import type { Filing } from '#domain/filing/filing.ts'
import type { Cell, IndicatorRow } from '#domain/filing/indicator.ts'
import { isPercent } from '#domain/number/unit.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { nameOf, writtenCells, type WrittenCell } from '../shared/cells.ts'
import { countName, rateName } from '../shared/lexicons/indicator-wording.ts'
import { placeIn, placeInBlock } from '../shared/places.ts'

/** A number of things given in percent: 检测次数达100%. */
const countInPercent =
  /(?:次数|人数|户数|件数|场次|个数|数量)(?:[（(][^）)]{0,6}[）)])?\s*(?:达到?|为|完成|[≥=＝:：])\s*\d+(?:\.\d+)?\s*%/gu

const unitsOf = (row: IndicatorRow): readonly string[] => [
  row.unit,
  ...writtenCells([row.target, row.actual]).flatMap(({ figure }) => (figure ? [figure.unit] : [])),
]

/** 率 is a ratio: counted in things it is another indicator. 满意度 in points and 覆盖面 in places are usual enough. */
const isRateInThings = (row: IndicatorRow): boolean =>
  rateName.test(row.name) && !row.name.endsWith('度') && row.unit !== '' && !/^[%‰倍]$/u.test(row.unit)

const isCountInPercent = (row: IndicatorRow): boolean => countName.test(row.name) && unitsOf(row).some(isPercent)

const rowVerdict = (row: IndicatorRow): readonly Verdict[] => {
  if (!isRateInThings(row) && !isCountInPercent(row)) return []
  const unit = `${unitsOf(row).find((each) => each !== '')}`
  return [
    fails({
      message: words(
        `“${nameOf(row)}”的名称与单位“${unit}”不相称。`,
        `The name and the unit (${unit}) of "${nameOf(row)}" do not fit.`,
      ),
      places: [row.place],
      printed: unit,
      benign: words('可能以完成比例代替数量填写。', 'The share completed may be given instead of the number.'),
      remedy: words('请核对指标名称与计量单位。', 'Check the name and the unit.'),
    }),
  ]
}

const matchesOf = (filing: Filing, cell: WrittenCell): { text: string; place: Place }[] =>
  [...cell.mapped.text.matchAll(countInPercent)].map((match) => ({
    text: match[0],
    place: placeIn(filing, cell.mapped, { from: match.index, to: match.index + match[0].length }),
  }))

const toldIn = (filing: Filing): { text: string; place: Place }[] => {
  const cells: readonly Cell[] = filing.projects.flatMap(({ goal, completion }) => [goal, completion])
  const inText = filing.sentences.flatMap(({ text, from, block }) =>
    [...text.matchAll(countInPercent)].map((match) => {
      const start = from + match.index
      return { text: match[0], place: placeInBlock(filing, block, { from: start, to: start + match[0].length }) }
    }),
  )
  return [...writtenCells(cells).flatMap((cell) => matchesOf(filing, cell)), ...inText]
}

const toldVerdict = ({ text, place }: { text: string; place: Place }): Verdict =>
  fails({
    message: words(`“${text}”以百分比表示次数或数量。`, `"${text}" gives a number of things in percent.`),
    places: [place],
    benign: words('可能指计划次数的完成率。', 'It may mean the share of the planned number.'),
    remedy: words('请写明次数，或改称完成率。', 'Give the number, or call it a rate.'),
  })

export const indicatorUnitFitsName: Check = {
  id: 'indicator-unit-fits-name',
  rule: 'R15',
  title: words('指标名称与单位相称', 'The unit of an indicator fits its name'),
  about: words(
    '名称为率而以个、次计，或名称为次数、数量而以百分比计的，提请核对。',
    'A rate counted in things, or a number of things given in percent, is asked about.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) => {
    const failed = [...filing.indicators.flatMap(rowVerdict), ...toldIn(filing).map(toldVerdict)]
    const fitting = filing.indicators.filter((row) => row.unit !== '' && rowVerdict(row).length === 0)
    const message = words(
      `${fitting.length}项指标的名称与单位相称。`,
      `${fitting.length} indicators have a fitting unit.`,
    )
    const held = fitting.length > 0 ? [holds({ message, places: fitting.map(({ namePlace }) => namePlace) })] : []
    return orCannotTell([...failed, ...held], '没有标明单位的指标', 'No indicator prints a unit')
  },
}
