import type { Confirmation } from '../scheme/scheme.ts'
import { words, type Words } from '../words/words.ts'

/** Help where something is filled in: one example to follow, one to avoid, and what asks for it. */
export type FieldHelp = {
  readonly good: Words
  readonly bad: Words
  readonly why: Words
  /** Document and clause, and whether the clause was confirmed at its source. */
  readonly clause: Words
  readonly status: Confirmation
}

const goalRules = words(
  '财预〔2015〕88号，绩效目标要指向明确、细化量化',
  'Caiyu 2015 No. 88: goals are to the point and measurable',
)
const resultRules = words('财预〔2020〕10号，自评结果要有依据', 'Caiyu 2020 No. 10: results need their grounds')

/** By the field it stands beside. */
export const fieldHelps = {
  'goal-text': {
    good: words(
      '完成120公里管网清疏，汛期前消除12处易涝点，居民投诉比上年减少三成。',
      'Clear 120 km of pipes, end flooding at 12 places before the rains, a third fewer complaints.',
    ),
    bad: words('进一步加强排水管理，提升服务水平。', 'Strengthen drainage further and improve service.'),
    why: words(
      '写清做多少、做成什么样、谁受益，年底才说得清完成没有。',
      'Say how much, how well and for whom, so that the year’s end can tell.',
    ),
    clause: goalRules,
    status: 'to-confirm',
  },
  'indicator-name': {
    good: words('清疏管网长度', 'Length of pipes cleared'),
    bad: words('管网工作完成情况', 'State of pipe work'),
    why: words('一个指标只说一件能数的事。', 'One thing that can be counted.'),
    clause: goalRules,
    status: 'to-confirm',
  },
  'indicator-target': {
    good: words('≥ 120 公里', '≥ 120 km'),
    bad: words('较好、及时、明显提高', 'good, timely, clearly better'),
    why: words(
      '有数、有单位；确实无法量化的，写清怎样算达成。',
      'A figure with its unit; where there is none, what counts as achieved.',
    ),
    clause: goalRules,
    status: 'to-confirm',
  },
  'actual-value': {
    good: words('118.5，附验收单', '118.5, with the acceptance sheet'),
    bad: words('已完成', 'done'),
    why: words(
      '填实际数，和佐证材料上的一致；不要照抄目标值。',
      'The real figure as in the evidence; not the target again.',
    ),
    clause: resultRules,
    status: 'to-confirm',
  },
  'deviation-reason': {
    good: words(
      '三季度场馆维修停用两个月，少办4场，已排入次年计划。',
      'Closed for two months of repairs; four events moved to next year.',
    ),
    bad: words('受客观因素影响未完成。', 'Not finished for objective reasons.'),
    why: words('写明什么事、多大影响、怎么补。', 'What happened, how much it mattered, how it is made up.'),
    clause: resultRules,
    status: 'to-confirm',
  },
  'management-question': {
    good: words(
      '有制度文件，按制度执行，附年度检查记录。',
      'There is a rule, it is followed, with the record of the yearly check.',
    ),
    bad: words('制度健全。', 'The rules are sound.'),
    why: words('每一条回答都要能拿出一份材料。', 'Each answer stands on a document.'),
    clause: resultRules,
    status: 'to-confirm',
  },
} as const satisfies Readonly<Record<string, FieldHelp>>

export type FieldHelpId = keyof typeof fieldHelps
