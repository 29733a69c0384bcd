import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printProblem, type Parsed } from '../problem.ts'
import { parseCheckUp } from './parse-check-up.ts'
import { parseDisclosure } from './parse-disclosure.ts'
import { parseEvidence } from './parse-evidence.ts'
import { parseGoalReview } from './parse-goal-review.ts'
import { parseHolidays } from './parse-holidays.ts'
import { parseMonitoring } from './parse-monitoring.ts'
import { parseResultUse } from './parse-result-use.ts'
import { parseReturnReasons } from './parse-return-reasons.ts'
import { parseReview } from './parse-review.ts'
import { parseTemplates } from './parse-templates.ts'

type Keys = readonly (string | number)[]
type Change = readonly [Keys, unknown]

const parsers = {
  'templates/county-year': parseTemplates,
  'holidays/2025': parseHolidays,
  'monitoring/practice': parseMonitoring,
  'monitoring/sichuan-2025': parseMonitoring,
  'goal-review/caiyu-2015-88': parseGoalReview,
  'check-up/default': parseCheckUp,
  'evidence/default': parseEvidence,
  'result-use/practice': parseResultUse,
  'disclosure/national': parseDisclosure,
  'review/default': parseReview,
  'return-reasons/default': parseReturnReasons,
} as const
type Name = keyof typeof parsers
const names = Object.keys(parsers) as Name[]

const textOf = (name: Name): string =>
  readFileSync(join(import.meta.dirname, `../../../catalogue/cycle/${name}.json`), 'utf8')

/** A copy of `data` with one place changed; undefined takes the place away. */
const put = (data: unknown, [key, ...rest]: Keys, value: unknown): unknown => {
  if (key === undefined) return value
  if (Array.isArray(data)) return data.map((inner, index) => (index === key ? put(inner, rest, value) : inner))
  const entries = Object.entries(data ?? {})
  const others = entries.filter(([name]) => name !== key)
  const own = put(entries.find(([name]) => name === key)?.[1], rest, value)
  return Object.fromEntries(own === undefined ? others : [...others, [key, own]])
}
const changed = (name: Name, ...changes: readonly Change[]): string =>
  JSON.stringify(changes.reduce((data, [keys, value]) => put(data, keys, value), JSON.parse(textOf(name)) as unknown))
const problemsOf = (parsed: Parsed<unknown>): readonly string[] =>
  parsed.ok ? [] : parsed.problems.map((problem) => printProblem(problem, 'zh'))

const fixed = { kind: 'fixed', yearOffset: 0, month: 6, day: 30 }
const years = (from: number, to: number) => ({ from, to })
const span = (from: string, to: string) => ({ name: { zh: '假', en: 'off' }, from, to })

describe.each(names)('a file like %s', (name) => {
  const parse = parsers[name]

  it('is refused where it is no JSON, lacks a part, or has one nobody knows', () => {
    expect(problemsOf(parse('{'))[0]).toContain('不是有效的 JSON')
    expect(problemsOf(parse(changed(name, [['status'], undefined])))[0]).toContain('$.status')
    expect(problemsOf(parse(changed(name, [['colour'], 'red'])))).toEqual(['$：有不认识的项：colour。请删去或改正拼写'])
  })

  it('is refused where its years run backwards, or a division has no nine digits', () => {
    expect(problemsOf(parse(changed(name, [['valid'], years(2025, 2024)])))[0]).toBe(
      '$.valid.to：终止年度早于起始年度。请改正年度',
    )
    expect(problemsOf(parse(changed(name, [['divisions'], ['5100']])))[0]).toContain('$.divisions[0]')
  })

  it('names every authority the catalogue does not hold', () => {
    const problems = problemsOf(parse(textOf(name), new Set()))
    expect(problems).toContain(
      `$.authority：依据“${String(JSON.parse(textOf(name)).authority)}”不在目录中。请先登记该文件，或改正编号`,
    )
    expect(parse(textOf(name)).ok).toBe(true)
  })
})

describe('a file of the cycle', () => {
  it('is asked for the authorities of its parts as well', () => {
    const known = new Set(['practice'])
    expect(
      problemsOf(parseMonitoring(textOf('monitoring/practice'), known)).map((line) => line.split('：')[0]),
    ).toEqual(['$.mismatch.authority', '$.alert.authority', '$.alert.choose.authority', '$.alert.measures.authority'])
  })

  it.each<[string, Name, readonly Change[], string]>([
    [
      'two tasks with one id',
      'templates/county-year',
      [[['tasks', 1, 'id'], 'pre-evaluation']],
      '$.tasks[1]：“pre-evaluation”重复',
    ],
    [
      'a proposal without a note',
      'templates/county-year',
      [[['tasks', 0, 'note'], undefined]],
      '$.tasks[0].note：待确认的事项没有说明',
    ],
    [
      '29 February',
      'templates/county-year',
      [[['tasks', 0, 'due'], { ...fixed, month: 2, day: 29 }]],
      '$.tasks[0].due.day：2月29日不是每年都有的日期',
    ],
    [
      'a due day of no kind',
      'templates/county-year',
      [[['tasks', 0, 'due', 'kind'], 'soon']],
      '$.tasks[0].due.kind：种类不认识',
    ],
    [
      'an event nobody knows',
      'templates/county-year',
      [[['tasks', 3, 'due', 'event'], 'new-moon']],
      '$.tasks[3].due.event：不是允许的值',
    ],
    [
      'a term without end',
      'templates/county-year',
      [[['tasks', 3, 'due', 'term', 'count'], 1001]],
      '$.tasks[3].due.term.count：超出允许的大小',
    ],
    [
      'monitoring without a month',
      'templates/county-year',
      [[['tasks', 8, 'throughMonth'], undefined]],
      '$.tasks[8].throughMonth：监控任务须写明截至月份',
    ],
    [
      'a month for what is no monitoring',
      'templates/county-year',
      [[['tasks', 0, 'throughMonth'], 7]],
      '$.tasks[0].throughMonth：监控任务须写明截至月份',
    ],
    ['a task nobody owes', 'templates/county-year', [[['tasks', 0, 'by'], []]], '$.tasks[0].by：超出允许的大小'],
    ['a table for two years', 'holidays/2025', [[['valid'], years(2025, 2026)]], '$.valid：假期表只管一年'],
    [
      'a day that is none',
      'holidays/2025',
      [[['makeUpDays', 0], '2025-02-30']],
      '$.makeUpDays[0]：“2025-02-30”不是日期',
    ],
    [
      'a holiday that ends before it begins',
      'holidays/2025',
      [[['spans', 0], span('2025-01-02', '2025-01-01')]],
      '$.spans[0].to：假期应为1到15天',
    ],
    [
      'a holiday without end',
      'holidays/2025',
      [[['spans', 0], span('2025-03-01', '2025-03-16')]],
      '$.spans[0].to：假期应为1到15天',
    ],
    [
      'a holiday of another year',
      'holidays/2025',
      [[['spans', 0], span('2024-11-30', '2024-12-01')]],
      '$.spans[0].from：2024年11月30日不在2025年',
    ],
    [
      'a holiday that runs into the next year',
      'holidays/2025',
      [[['spans', 0], span('2025-12-31', '2026-01-01')]],
      '$.spans[0].to：2026年1月1日不在2025年',
    ],
    [
      'days off that stand twice',
      'holidays/2025',
      [[['spans', 2], span('2025-02-04', '2025-02-05')]],
      '$.spans[9]：“2025-02-04”重复',
    ],
    [
      'a worked day that stands twice',
      'holidays/2025',
      [[['makeUpDays', 1], '2025-01-26']],
      '$.makeUpDays[1]：“2025-01-26”重复',
    ],
    [
      'a weekday as worked weekend',
      'holidays/2025',
      [[['makeUpDays', 0], '2025-01-27']],
      '$.makeUpDays[0]：2025年1月27日不是可以调休上班的周末',
    ],
    [
      'a worked day that is off',
      'holidays/2025',
      [[['makeUpDays', 0], '2025-02-01']],
      '$.makeUpDays[0]：2025年2月1日不是可以调休上班的周末',
    ],
    [
      'a worked day of another year',
      'holidays/2025',
      [[['makeUpDays', 0], '2026-01-04']],
      '$.makeUpDays[0]：2026年1月4日不在2025年',
    ],
    [
      'red above yellow',
      'monitoring/practice',
      [[['execution', 0, 'redBelow'], '81']],
      '$.execution[0].yellowBelow：界限应由低到高',
    ],
    [
      'yellow above blue',
      'monitoring/practice',
      [[['indicator', 'blueFrom'], '70']],
      '$.indicator.blueFrom：界限应由低到高',
    ],
    [
      'a threshold beyond reason',
      'monitoring/practice',
      [[['mismatch', 'gap'], '1001']],
      '$.mismatch.gap：“1001”不是可用的数。请写成带引号的十进制数，在 0 到 1000 之间',
    ],
    [
      'a threshold below nothing',
      'monitoring/practice',
      [[['mismatch', 'gap'], '-1']],
      '$.mismatch.gap：“-1”不是可用的数',
    ],
    [
      'months out of order',
      'monitoring/sichuan-2025',
      [[['execution', 0, 'steps', 1, 'month'], 4]],
      '$.execution[0].steps：月份应由先到后',
    ],
    [
      'an unknown kind of light',
      'monitoring/practice',
      [[['execution', 0, 'kind'], 'by-moon']],
      '$.execution[0].kind：种类不认识',
    ],
    [
      'cut-offs out of order',
      'goal-review/caiyu-2015-88',
      [[['grades', 'bands', 1, 'from'], '95']],
      '$.grades.bands：等级界限应由高到低',
    ],
    [
      'a best grade out of reach',
      'goal-review/caiyu-2015-88',
      [[['grades', 'bands', 0, 'from'], '101']],
      '$.grades.bands：等级界限应由高到低、不超过满分',
    ],
    [
      'a grade without consequence',
      'goal-review/caiyu-2015-88',
      [[['consequences'], ['proceed']]],
      '$.consequences：每个等级须对应一个审核结果。请按等级顺序写4项',
    ],
    [
      'aspects that do not add up',
      'goal-review/caiyu-2015-88',
      [[['aspects', 0, 'points'], '11']],
      '$.aspects：完整性各要点合计21分，应为20分',
    ],
    [
      'a part without points',
      'goal-review/caiyu-2015-88',
      [[['points', 'relevance'], undefined]],
      '$.points.relevance：缺少这一项',
    ],
    ['a blank word', 'check-up/default', [[['vagueWords', 0], ' ']], '$.vagueWords[0]：词语为空'],
    ['a word twice', 'check-up/default', [[['placeholders', 1], 'XX']], '$.placeholders[1]：“XX”重复'],
    ['a word too long', 'check-up/default', [[['emptyNames', 0], '长'.repeat(41)]], '$.emptyNames[0]：超出允许的大小'],
    ['a series no card keeps', 'check-up/default', [[['neverMissedYears'], 4]], '$.neverMissedYears：超出允许的大小'],
    [
      'weak evidence worth more',
      'evidence/default',
      [[['evidence', 'ceilings', 'statement'], '0.95']],
      '$.evidence.ceilings：弱的佐证不能比强的佐证允许更多得分',
    ],
    [
      'none worth more than a statement',
      'evidence/default',
      [[['evidence', 'without'], '0.9']],
      '$.evidence.ceilings：弱的佐证',
    ],
    [
      'a share above the whole',
      'evidence/default',
      [[['evidence', 'ceilings', 'system'], '1.1']],
      '$.evidence.ceilings.system：“1.1”不是可用的数',
    ],
    ['a case on two lines', 'result-use/practice', [[['lines', 1, 'grade'], '优']], '$.lines[3]：“优 recurring”重复'],
    [
      'a budget kept more than twice',
      'result-use/practice',
      [[['lines', 0, 'keep'], '201']],
      '$.lines[0].keep：“201”不是可用的数',
    ],
    [
      'an item without term and note',
      'disclosure/national',
      [[['items', 0, 'term'], undefined]],
      '$.items[0].term：没有期限，也没有说明',
    ],
    [
      'two items with one id',
      'disclosure/national',
      [[['items', 1, 'id'], 'government-budget']],
      '$.items[1]：“government-budget”重复',
    ],
    [
      'an unconfirmed item without a note',
      'disclosure/national',
      [[['items', 4, 'note'], undefined]],
      '$.items[4].note：待确认的事项没有说明',
    ],
    ['an hour after midnight', 'review/default', [[['due', 'endOfDay'], 1440]], '$.due.endOfDay：超出允许的大小'],
    ['a reminder twice', 'review/default', [[['due', 'remindBefore', 1], 7]], '$.due.remindBefore[1]：“7”重复'],
    [
      'more than everything sampled',
      'review/default',
      [[['samplePercent'], '101']],
      '$.samplePercent：“101”不是可用的数',
    ],
    [
      'a reason twice',
      'return-reasons/default',
      [[['reasons', 1, 'id'], 'goal-vague']],
      '$.reasons[1]：“goal-vague”重复',
    ],
    [
      'a reason too long',
      'return-reasons/default',
      [[['reasons', 0, 'text', 'zh'], '长'.repeat(301)]],
      '$.reasons[0].text.zh：超出允许的大小',
    ],
    ['a reason for no task', 'return-reasons/default', [[['reasons', 0, 'of'], []]], '$.reasons[0].of：超出允许的大小'],
  ])('with %s is refused with path and remedy', (...[, name, changes, expected]) => {
    expect(problemsOf(parsers[name](changed(name, ...changes)))[0]).toContain(expected)
  })

  it.each<[string, Name, readonly Change[]]>([
    ['New Year begins in December', 'holidays/2025', [[['spans', 0], span('2024-12-31', '2025-01-02')]]],
    ['a review states no aspects', 'goal-review/caiyu-2015-88', [[['aspects'], []]]],
    ['late ones are taken for some days', 'review/default', [[['late'], { days: 5, unit: 'working' }]]],
    ['no share is far over', 'evidence/default', [[['farOver'], undefined]]],
    ['open rectifications change nothing', 'result-use/practice', [[['whileUnrectified'], undefined]]],
    ['it is for one place', 'check-up/default', [[['divisions'], ['440113000']]]],
  ])('is taken where %s', (_, name, changes) => {
    expect(problemsOf(parsers[name](changed(name, ...changes)))).toEqual([])
  })
})
