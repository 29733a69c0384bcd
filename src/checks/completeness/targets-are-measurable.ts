import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow, IndicatorTable } from '#domain/filing/indicator.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { resultCells, writtenCells } from '../shared/cells.ts'
import { vagueTargets } from '../shared/lexicons/indicator-wording.ts'
import { editDistance } from '../shared/edit-distance.ts'
import { likeness, plain } from '../shared/similarity.ts'

const alike = 0.9

/** Short texts are alike by chance. */
const shortest = 8

/** The share of two texts that needs no edit, marks aside: 有序常态化 and 有序，形成常态化 differ by two characters. */
const unedited = (a: string, b: string): number => {
  const length = a.length + b.length
  return Math.min(a.length, b.length) < shortest ? 0 : 1 - editDistance(a, b, Math.ceil(length * (1 - alike))) / length
}

const isLike = (a: string, b: string): boolean => likeness(a, b) >= alike || unedited(a, b) >= alike

/** A target that names a wish, repeats its indicator, or is repeated word for word as the result. */
const isVague = (row: IndicatorRow, text: string): boolean => {
  const [target, name] = [plain(text), plain(row.name)]
  if (vagueTargets.some((pattern) => pattern.test(text))) return true
  if (name !== '' && (isLike(target, name) || name.startsWith(target))) return true
  return resultCells(row).some((cell) => isLike(target, plain(cell.text)))
}

type Vague = { readonly row: IndicatorRow; readonly text: string; readonly place: Place }

const vagueIn = (rows: readonly IndicatorRow[]): readonly Vague[] =>
  rows.flatMap((row) =>
    writtenCells([row.target])
      .filter(({ figure, text }) => figure === undefined && isVague(row, text))
      .map(({ text, place }) => ({ row, text, place })),
  )

const failed = (table: IndicatorTable, vague: readonly Vague[]): Verdict => {
  const texts = [...new Set(vague.map(({ text }) => text))]
  // The marks of a quotation cut in two would stand alone.
  const example = `${texts[0]}`.replaceAll(/[“”]/gu, '').slice(-24)
  return fails({
    message: words(
      `${vague.length}项指标的目标值无法衡量（如“${example}”）：${vague.map(({ row }) => row.name).join('、')}。`,
      `${vague.length} indicators have a target that cannot be measured (such as "${example}").`,
    ),
    places: [table.headerPlace, ...vague.flatMap(({ row, place }) => [row.namePlace, place])],
    printed: texts.join('；'),
    benign: words(
      '定性指标可以用文字，但须写明判断标准。',
      'A qualitative indicator may be in words, with a criterion.',
    ),
    remedy: words('请改为可衡量的目标值，或写明衡量标准。', 'Set a measurable target or name the criterion.'),
  })
}

const judgeTable = (filing: Filing, table: IndicatorTable, index: number): readonly Verdict[] => {
  const rows = filing.indicators.filter((row) => row.table === index)
  const vague = vagueIn(rows)
  const measured = rows.filter(({ target }) => writtenCells([target]).some(({ figure }) => figure !== undefined))
  const message = words(
    `${measured.length}项指标的目标值是数值。`,
    `${measured.length} indicators have a figure as target.`,
  )
  return [
    ...(vague.length > 0 ? [failed(table, vague)] : []),
    ...(measured.length > 0 ? [holds({ message, places: measured.map(({ place }) => place) })] : []),
  ]
}

export const targetsAreMeasurable: Check = {
  id: 'targets-are-measurable',
  rule: 'R14',
  title: words('目标值可以衡量', 'Targets can be measured'),
  about: words(
    '目标值写“完成上级要求”“符合有关规定”之类，或与指标名称、实际值文字相同的，视为无法衡量；目标值为数值的不计。',
    'Targets such as "as the superior requires", or equal to the name or to the result in words, cannot be measured; figures can.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.indicatorTables.flatMap((table, index) => judgeTable(filing, table, index)),
      '指标表没有目标值',
      'No indicator has a target',
    ),
}
