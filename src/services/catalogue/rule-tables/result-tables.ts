import type { EvidenceFile } from '#catalogue/cycle/parse-evidence.ts'
import type { MonitoringFile } from '#catalogue/cycle/parse-monitoring.ts'
import type { ResultUseFile } from '#catalogue/cycle/parse-result-use.ts'
import type { ReturnReasonFile } from '#catalogue/cycle/parse-return-reasons.ts'
import type { ReviewFile } from '#catalogue/cycle/parse-review.ts'
import { hundred, multiply } from '#domain/number/decimal.ts'
import { evidenceClasses } from '#domain/process/self-evaluation/evidence.ts'
import { projectCategoryTerms, recurrenceTerms } from '#domain/words/budget-terms.ts'
import { taskKindTerms } from '#domain/words/calendar-terms.ts'
import { alertChoiceTerms } from '#domain/words/monitoring-terms.ts'
import { suggestionTerms } from '#domain/words/result-terms.ts'
import { evidenceClassTerms } from '#domain/words/self-evaluation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { listed, maybe, of, percent, plain, standingOf, termOf, type RuleTable } from './table.ts'

type Execution = MonitoringFile['execution'][number]

const yellowOf = (rule: Execution): Words =>
  rule.kind === 'proportional' ? percent(rule.yellowBelow) : percent(undefined)

/** Without a month: measured against the share of the year that has passed. */
const executionRows = (rule: Execution): readonly (readonly Words[])[] => {
  const spared = listed(rule.leavesOut.map((category) => projectCategoryTerms[category]))
  const share = words('按时间进度', 'share of the year passed')
  if (rule.kind === 'proportional')
    return [[share, percent(rule.redBelow), yellowOf(rule), spared, standingOf(rule.status)]]
  return rule.steps.map(({ month, redBelow }) => [
    words(`${month}月底`, `end of month ${month}`),
    percent(redBelow),
    yellowOf(rule),
    spared,
    standingOf(rule.status),
  ])
}

const red = words('红灯低于', 'red below')
const yellow = words('黄灯低于', 'yellow below')

/** When slow spending and missed indicators show a light, and what an alert leads to. */
export const monitoringTables = ({ execution, indicator, mismatch, alert }: MonitoringFile): readonly RuleTable[] => [
  {
    title: words('预算执行', 'execution of the budget'),
    columns: [words('时点', 'when'), red, yellow, words('不适用', 'leaves out'), of.status],
    rows: execution.flatMap(executionRows),
  },
  {
    title: words('指标预计完成', 'forecast of indicators'),
    columns: [red, yellow, words('蓝灯达到', 'blue from'), of.status],
    rows: [
      [
        percent(indicator.redBelow),
        percent(indicator.yellowBelow),
        percent(indicator.blueFrom),
        standingOf(indicator.status),
      ],
    ],
  },
  {
    title: words('预警处置', 'what an alert leads to'),
    columns: [of.what, of.value],
    rows: [
      [words('支出与目标相差超过', 'gap of spending and goal above'), percent(mismatch.gap)],
      [words('选择处理方式', 'choosing what to do'), termOf(alert.choose)],
      [words('落实措施', 'carrying it out'), termOf(alert.measures)],
      [
        words('先冻结的处理方式', 'choices that freeze first'),
        listed(alert.freezing.map((one) => alertChoiceTerms[one])),
      ],
      [words('连续几月现场核查', 'months in a row before a visit'), plain(String(alert.visitAfter))],
    ],
  },
]

/** What evidence is worth, and how far over a target needs a reason. */
export const evidenceTables = ({ farOver, evidence }: EvidenceFile): readonly RuleTable[] => [
  {
    title: words('佐证与得分上限', 'evidence and the points it allows'),
    columns: [words('佐证', 'evidence'), words('最高得分率', 'at most')],
    rows: [
      ...evidenceClasses.map((kind) => [
        maybe(evidenceClassTerms[kind]),
        percent(multiply(evidence.ceilings[kind], hundred)),
      ]),
      [words('没有佐证', 'none'), percent(multiply(evidence.without, hundred))],
    ],
  },
  {
    title: words('其他', 'further'),
    columns: [of.what, of.value],
    rows: [
      [words('超出目标多少须说明', 'over the target by which a reason is due'), percent(farOver)],
      [words('问卷最少份数', 'smallest sample'), plain(String(evidence.smallestSample))],
    ],
  },
]

/** What a grade leads to, by kind of project. */
export const resultUseTables = ({ lines, whileUnrectified }: ResultUseFile): readonly RuleTable[] => [
  {
    title: words('结果应用', 'use of results'),
    columns: [
      words('等级', 'grade'),
      words('项目持续性', 'recurrence'),
      words('建议', 'suggestion'),
      words('保留比例', 'share kept'),
    ],
    rows: [
      ...lines.map(({ grade, recurrences, suggestion, keep }) => [
        plain(grade),
        listed(recurrences.map((one) => recurrenceTerms[one])),
        maybe(suggestionTerms[suggestion]),
        percent(keep),
      ]),
      ...(whileUnrectified
        ? [
            [
              words('整改未完成', 'while not mended'),
              listed([]),
              maybe(suggestionTerms[whileUnrectified.suggestion]),
              percent(whileUnrectified.keep),
            ],
          ]
        : []),
    ],
  },
]

/** Sampling, the end of the day and reminders. */
export const reviewTables = ({ samplePercent, due, late }: ReviewFile): readonly RuleTable[] => {
  const [hour, minute] = [Math.floor(due.endOfDay / 60), String(due.endOfDay % 60).padStart(2, '0')]
  const days = due.remindBefore.join('、')
  return [
    {
      title: words('复核和期限设置', 'review and deadlines'),
      columns: [of.what, of.value],
      rows: [
        [words('抽查比例', 'share sampled'), percent(samplePercent)],
        [words('当日截止时刻', 'end of the day'), plain(`${hour}:${minute}`)],
        [words('提前几天提醒', 'reminders, days before'), plain(days)],
        [
          words('逾期后仍接收', 'taken although late'),
          late ? words(`${late.days}天`, `${late.days} days`) : words('不限', 'without limit'),
        ],
      ],
    },
  ]
}

/** Ready wordings of a return. */
export const returnReasonTables = ({ reasons }: ReturnReasonFile): readonly RuleTable[] => [
  {
    title: words('常用退回意见', 'ready wordings'),
    columns: [words('适用任务', 'for'), words('措辞', 'wording')],
    rows: reasons.map((reason) => [listed(reason.of.map((kind) => taskKindTerms[kind])), reason.text]),
  },
]
