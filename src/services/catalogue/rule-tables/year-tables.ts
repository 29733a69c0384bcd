import type { HolidayRules } from '#catalogue/cycle/parse-holidays.ts'
import type { CycleTemplate } from '#catalogue/cycle/parse-templates.ts'
import type { DisclosureFile } from '#catalogue/cycle/parse-disclosure.ts'
import type { DueRule } from '#domain/process/fiscal-year.ts'
import { cycleEventTerms, taskKindTerms } from '#domain/words/calendar-terms.ts'
import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { listed, maybe, none, of, onDay, standingOf, termOf, type RuleTable } from './table.ts'

const offsets: Readonly<Record<string, Words>> = {
  '-2': words('前年', 'two years before'),
  '-1': words('上年', 'the year before'),
  '0': words('当年', 'of the year'),
  '1': words('次年', 'the year after'),
  '2': words('第三年', 'two years after'),
}

const dueOf = (due: DueRule): Words => {
  if (due.kind === 'after') {
    const [event, term] = [cycleEventTerms[due.event], termOf(due.term)]
    return words(`${event.zh}后${term.zh}`, `${term.en} after ${event.en}`)
  }
  const offset = offsets[String(due.yearOffset)] ?? none
  return words(`${offset.zh}${due.month}月${due.day}日`, `${due.month}/${due.day} ${offset.en}`)
}

const owners = (by: CycleTemplate['tasks'][number]['by']): Words =>
  listed(by.map((kind) => organisationKindTerms[kind]))

/** The tasks of a budget year and when they are due. */
export const templateTables = ({ tasks }: CycleTemplate): readonly RuleTable[] => [
  {
    title: words('年度任务', 'tasks of the year'),
    columns: [of.what, of.kind, of.by, of.due, of.status, of.note],
    rows: tasks.map((task) => [
      task.name,
      maybe(taskKindTerms[task.kind]),
      owners(task.by),
      dueOf(task.due),
      standingOf(task.status),
      maybe(task.note),
    ]),
  },
]

/** Days off, and weekend days that are worked. */
export const holidayTables = ({ spans, makeUpDays }: HolidayRules): readonly RuleTable[] => [
  {
    title: words('放假', 'days off'),
    columns: [words('节日', 'holiday'), words('起', 'from'), words('止', 'to')],
    rows: spans.map(({ name, from, to }) => [name, onDay(from), onDay(to)]),
  },
  {
    title: words('调休上班', 'weekend days worked'),
    columns: [words('日期', 'day')],
    rows: makeUpDays.map((day) => [onDay(day)]),
  },
]

/** What is published, and from when its term counts. */
export const disclosureTables = ({ items }: DisclosureFile): readonly RuleTable[] => [
  {
    title: words('公开事项', 'what is published'),
    columns: [of.what, of.by, words('起算', 'counts from'), of.due, of.status, of.note],
    rows: items.map((item) => [
      item.name,
      owners(item.by),
      maybe(cycleEventTerms[item.event]),
      item.term ? termOf(item.term) : none,
      standingOf(item.status),
      maybe(item.note),
    ]),
  },
]
