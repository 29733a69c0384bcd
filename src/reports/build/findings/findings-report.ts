import { cellOf, textRun, type Block, type Report, type TableBlock, type TableCell } from '../../model.ts'
import { headingNumber } from '../numbering.ts'
import { weightNames, type FindingInput, type FindingsInput, type FindingWeight } from './findings-input.ts'

const body = (text: string): Block => ({ kind: 'paragraph', style: 'body', runs: [textRun(text)] })
const heading = (level: 1 | 2, ordinal: number, text: string): Block => ({
  kind: 'heading',
  level,
  number: headingNumber(level, ordinal),
  runs: [textRun(text)],
})
const cell = (text: string): TableCell => cellOf(text === '' ? [] : [textRun(text)])

const table = (
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): TableBlock => ({
  kind: 'table',
  caption: '',
  widths,
  alignments: widths.map(() => 'left'),
  header: [heads.map(cell)],
  rows: rows.map((row) => row.map(cell)),
  orientation: 'portrait',
})

/** Quotes are shortened: the place says where the rest stands. */
const longestQuote = 160
const shortened = (quote: string): string => {
  const plain = quote.replaceAll(/\s+/gu, ' ').trim()
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}……` : plain
}

const closed = (text: string): string => (/[。；！？]$/u.test(text) ? text : `${text}。`)
const line = (label: string, text: string): readonly Block[] => (text === '' ? [] : [body(`${label}${closed(text)}`)])

const compared = ({ expected, printed, difference }: FindingInput): string =>
  [
    ...(expected === '' ? [] : [`核得${expected}`]),
    ...(printed === '' ? [] : [`所载${printed}`]),
    ...(difference === '' ? [] : [`相差${difference}`]),
  ].join('，')

const findingBlocks = (finding: FindingInput, ordinal: number): readonly Block[] => [
  heading(2, ordinal, `${finding.title}（${weightNames[finding.weight]}）`),
  ...line('', finding.message),
  ...(finding.sides.length === 0
    ? []
    : [
        table(
          ['位置', '原文'],
          [24, 76],
          finding.sides.map(({ where, quote }) => [where, shortened(quote)]),
        ),
      ]),
  ...line('算式：', finding.arithmetic),
  ...line('两方数值：', compared(finding)),
  ...line('也可能并非差错：', finding.benign),
  ...line('处理建议：', finding.remedy),
  ...line('依据：', finding.basis),
]

const ofWeight = ({ findings }: FindingsInput, weights: readonly FindingWeight[]): readonly FindingInput[] =>
  findings.filter(({ weight }) => weights.includes(weight))

const overview = (input: FindingsInput): readonly Block[] => {
  const { counts, findings, unchecked, file } = input
  const number = (weight: FindingWeight): number => ofWeight(input, [weight]).length
  return [
    body(
      `对《${file}》共核对${counts.checks}项，相符${counts.held}处，因四舍五入相差${counts.withinRounding}处，发现${findings.length}处需要核实，${unchecked.length}项因资料不足未能核对。`,
    ),
    table(
      ['处理要求', '含义', '处数'],
      [20, 60, 20],
      [
        [weightNames.error, '数据或表述相互矛盾，请核改后重报', `${number('error')}`],
        [weightNames.warning, '请说明原因，确有差错的一并更正', `${number('warning')}`],
        [weightNames.note, '提请留意，可能并无差错', `${number('note')}`],
      ],
    ),
    body('本说明列出相互不一致的各方原文，不判定哪一方有误；更正以原始凭证和批复文件为准。'),
  ]
}

const section = (head: Block, blocks: readonly Block[], none: string): readonly Block[] => [
  head,
  ...(blocks.length === 0 ? [body(none)] : blocks),
]

const uncheckedBlocks = ({ unchecked }: FindingsInput): readonly Block[] =>
  unchecked.length === 0
    ? []
    : [
        table(
          ['核对事项', '未能核对的原因'],
          [40, 60],
          unchecked.map(({ title, reason }) => [title, reason]),
        ),
      ]

/**
 * 检查结果说明 for the unit: every finding with its sides, places, arithmetic, the reading under which nothing is
 * wrong and what to do; then what could not be checked. Nothing is left out in silence.
 */
export const findingsReport = (input: FindingsInput): Report => {
  const due = ofWeight(input, ['error', 'warning']).flatMap((finding, index) => findingBlocks(finding, index + 1))
  const notes = ofWeight(input, ['note']).flatMap((finding, index) => findingBlocks(finding, index + 1))
  const year = input.year === undefined ? '' : `${input.year}年度`
  return {
    outline: 'findings',
    label: '',
    title: [textRun(`${input.organisation}${year}绩效报告检查结果说明`)],
    blocks: [
      ...section(heading(1, 1, '检查概况'), overview(input), ''),
      ...section(heading(1, 2, '需要核改和说明的事项'), due, '未发现需要核改或说明的事项。'),
      ...section(heading(1, 3, '供参考的提示'), notes, '没有提示。'),
      ...section(heading(1, 4, '未能核对的事项'), uncheckedBlocks(input), '各项均已核对。'),
    ],
    attachments: [],
    unbound: [],
    wanted: [],
  }
}
