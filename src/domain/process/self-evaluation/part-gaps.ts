import type { Decimal } from '../../number/decimal.ts'
import { words, type Words } from '../../words/words.ts'
import { isBlank } from '../result.ts'
import { readActual } from './actual-value.ts'
import { deviationOf, type Deviation, type DeviationTarget } from './deviation.ts'
import { evidenceGap, type Evidence, type EvidenceRules } from './evidence.ts'

/** One indicator as its office fills it in: `typed` is kept as written, so a draft loses nothing. */
export type PartRow = DeviationTarget & {
  readonly indicator: string
  readonly name: string
  readonly unit: string
  readonly typed: string
  readonly reason: string
  readonly evidence: readonly Evidence[]
}

/** A section of text the office owes. */
export type PartText = { readonly section: string; readonly name: string; readonly text: string }

export type Part = { readonly rows: readonly PartRow[]; readonly texts: readonly PartText[] }

export type PartSettings = { readonly farOver: Decimal | undefined; readonly evidence: EvidenceRules }

export type PartGap = { readonly place: string; readonly problem: Words; readonly remedy: Words }

const deviationGaps: Readonly<Record<Deviation, readonly [Words, Words] | undefined>> = {
  met: undefined,
  unknown: undefined,
  unmet: [
    words('未达到目标值，须写明原因和改进措施', 'The target was missed: the cause and measures are needed'),
    words('请填写偏差原因和改进措施', 'Give the cause and the measures'),
  ],
  'far-over': [
    words('大幅超过目标值，须说明原因', 'The result is far over the target: the cause is needed'),
    words('请说明超出的原因；目标定低了的请注明', 'Say why; say so if the target was set too low'),
  ],
}

const unitGap = (row: PartRow, unit: string): PartGap | undefined =>
  unit === '' || row.unit === '' || unit === row.unit
    ? undefined
    : {
        place: row.indicator,
        problem: words(
          `“${row.name}”的单位是“${row.unit}”，填的是“${unit}”`,
          `"${row.name}" is counted in "${row.unit}", not "${unit}"`,
        ),
        remedy: words(`请换算为“${row.unit}”`, `Convert it to "${row.unit}"`),
      }

const valueGaps = (row: PartRow, { farOver }: PartSettings): readonly PartGap[] => {
  const read = readActual(row.typed)
  const [place, name] = [row.indicator, words(`“${row.name}”`, `"${row.name}": `)]
  if (read.kind === 'refused') {
    const { why, remedy } = read.refusal
    return [{ place, problem: words(name.zh + why.zh, name.en + why.en), remedy }]
  }
  const wrongUnit = read.value.kind === 'figure' ? unitGap(row, read.value.unit) : undefined
  if (wrongUnit) return [wrongUnit]
  const needed = isBlank(row.reason) ? deviationGaps[deviationOf(row, read.value, farOver)] : undefined
  return needed ? [{ place, problem: words(name.zh + needed[0].zh, name.en + needed[0].en), remedy: needed[1] }] : []
}

const missingValue = ({ indicator, name }: PartRow): PartGap => ({
  place: indicator,
  problem: words(`“${name}”没有填实际完成值`, `"${name}" has no result`),
  remedy: words('请填写数值或选择等级', 'Give a figure or choose a grade'),
})

const evidenceGaps = (row: PartRow, { evidence }: PartSettings): readonly PartGap[] =>
  row.evidence.flatMap((piece) => {
    const problem = evidenceGap(piece, evidence)
    return problem
      ? [{ place: row.indicator, problem, remedy: words('请补充后再提交', 'Complete it before you submit') }]
      : []
  })

const textGaps = (texts: readonly PartText[]): readonly PartGap[] =>
  texts
    .filter(({ text }) => isBlank(text))
    .map(({ section, name }) => ({
      place: section,
      problem: words(`“${name}”还没有写`, `"${name}" is not written yet`),
      remedy: words('请写明本科室的情况，没有的写“无”', 'Write what your office did, or "none"'),
    }))

/** Everything a part still needs before it may be submitted, in its order. */
export const partGaps = (part: Part, settings: PartSettings): readonly PartGap[] => [
  ...part.rows.flatMap((row) => [
    ...(isBlank(row.typed) ? [missingValue(row)] : valueGaps(row, settings)),
    ...evidenceGaps(row, settings),
  ]),
  ...textGaps(part.texts),
]

/** Rows whose target was met and that still name a cause of deviation: one of the two is wrong. */
export const needlessReasons = (part: Part, { farOver }: PartSettings): readonly PartRow[] =>
  part.rows.filter((row) => {
    const read = readActual(row.typed)
    return read.kind === 'done' && !isBlank(row.reason) && deviationOf(row, read.value, farOver) === 'met'
  })
