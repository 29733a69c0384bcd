import { workCalendar, type WorkCalendar } from '#domain/process/calendar/working-day.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import type { Cycle } from './load-cycle.ts'

/** A budget year, and the nine-digit code of the division that asks; without one the rules of the whole country. */
export type Asked = { readonly year: number; readonly division?: string | undefined }

/** The part of a code that names the place: 510000000 is 51, 440113000 is 440113. */
const placeOf = (code: string): string => code.slice(0, [2, 4, 6].find((end) => /^0*$/u.test(code.slice(end))) ?? 9)

/** How near a rule is to a division: digits of the place it was made for, 0 for the whole country, undefined where it is not for it. */
const nearness = ({ divisions }: RuleHead, division: string | undefined): number | undefined => {
  if (divisions.length === 0) return 0
  if (division === undefined) return undefined
  const fitting = divisions.map(placeOf).filter((place) => division.startsWith(place))
  return fitting.length === 0 ? undefined : Math.max(...fitting.map((place) => place.length))
}

const isValidIn = ({ valid: { from, to } }: RuleHead, year: number): boolean =>
  from <= year && (to === undefined || year <= to)

const nearer = <Rule extends RuleHead>(a: Near<Rule>, b: Near<Rule>): number =>
  b.near - a.near || b.rule.valid.from - a.rule.valid.from || (a.rule.id < b.rule.id ? -1 : 1)

type Near<Rule> = { readonly rule: Rule; readonly near: number }

/** The rule of a year and place: the one made for the nearest place, of these the newest; undefined where there is none. */
export const ruleFor = <Rule extends RuleHead>(rules: readonly Rule[], { year, division }: Asked): Rule | undefined =>
  rules
    .flatMap((rule): Near<Rule>[] => {
      const near = isValidIn(rule, year) ? nearness(rule, division) : undefined
      return near === undefined ? [] : [{ rule, near }]
    })
    .toSorted(nearer)[0]?.rule

/** The holiday tables of every year known, those of the nearest place, ready for questions: deadlines run over years. */
export const calendarFor = ({ holidays }: Pick<Cycle, 'holidays'>, division?: string): WorkCalendar => {
  const years = [...new Set(holidays.flatMap((table) => table.years))]
  const tables = years.flatMap((year) => ruleFor(holidays, { year, division }) ?? [])
  return workCalendar({
    years: tables.flatMap((table) => table.years),
    holidays: tables.flatMap((table) => table.holidays),
    makeUpDays: tables.flatMap((table) => table.makeUpDays),
  })
}

/** The rules of one year and place; undefined where the catalogue has none of a kind. */
export type CycleOfYear = {
  readonly [Kind in Exclude<keyof Cycle, 'holidays'>]: Cycle[Kind][number] | undefined
} & { readonly calendar: WorkCalendar }

export const cycleFor = (cycle: Cycle, asked: Asked): CycleOfYear => ({
  templates: ruleFor(cycle.templates, asked),
  monitoring: ruleFor(cycle.monitoring, asked),
  goalReview: ruleFor(cycle.goalReview, asked),
  checkUp: ruleFor(cycle.checkUp, asked),
  evidence: ruleFor(cycle.evidence, asked),
  resultUse: ruleFor(cycle.resultUse, asked),
  disclosure: ruleFor(cycle.disclosure, asked),
  review: ruleFor(cycle.review, asked),
  returnReasons: ruleFor(cycle.returnReasons, asked),
  calendar: calendarFor(cycle, asked.division),
})
