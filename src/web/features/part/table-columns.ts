import { printDecimal, multiply, hundred, normalise } from '#domain/number/decimal.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { resultLevelTerms } from '#domain/words/self-evaluation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { targetTextOf } from '../../lib/target-text.ts'
import type { Refusal, SheetColumn, SheetRow } from '../../ui/sheet/sheet-types.ts'
import { withUnit } from './result-input.tsx'
import { standingIn, type FactBook, type RowFacts } from './table-facts.ts'

const texts = {
  office: words('科室或单位', 'Office or unit'),
  project: words('项目', 'Project'),
  level: words('二级指标', 'Second level'),
  name: words('指标', 'Indicator'),
  target: words('目标值', 'Target'),
  lastYear: words('上年完成', 'Last year'),
  typed: words('实际完成值', 'Result'),
  deviation: words('完成情况', 'Standing'),
  reason: words('偏差原因及改进措施', 'Why, and what will be done'),
  evidence: words('佐证', 'Evidence'),
  ceiling: words('得分上限', 'Ceiling'),
  weight: words('分值', 'Points'),
  met: words('达到', 'met'),
  unmet: words('未达到', 'not met'),
  farOver: words('大幅超过', 'far over'),
  tooLong: words('内容太长', 'it is too long'),
  shorten: words('请缩短后再保存', 'shorten it'),
}

const levels = idsOf(resultLevelTerms).map((id) => resultLevelTerms[id].zh)

const noLonger =
  (most: number) =>
  (text: string): Refusal | undefined =>
    text.length > most ? { why: texts.tooLong, remedy: texts.shorten } : undefined

const standingTexts: Readonly<Record<string, Words>> = {
  met: texts.met,
  unmet: texts.unmet,
  'far-over': texts.farOver,
}

type Show = (show: (facts: RowFacts) => string) => (row: SheetRow) => string

const isGraded = ({ row }: RowFacts): boolean => row.comparator === 'qualitative' || !row.target

/** What a row is measured by. */
const measures = (book: FactBook, fact: Show, isOfWhole: boolean): readonly SheetColumn[] => [
  { key: 'name', title: texts.name, width: 220, isFrozen: true, show: fact(({ row }) => row.name) },
  ...(isOfWhole ? [{ key: 'office', title: texts.office, width: 120, show: fact(({ office }) => office) }] : []),
  { key: 'project', title: texts.project, width: 150, show: fact(({ row }) => row.projectName) },
  { key: 'level2', title: texts.level, width: 110, show: fact(({ row }) => row.level2) },
  { key: 'target', title: texts.target, width: 92, isNumber: true, show: fact(({ row }) => targetTextOf(row)) },
  { key: 'lastYear', title: texts.lastYear, width: 92, isNumber: true, show: ({ id }) => book.lastYear.get(id) ?? '' },
]

/** Only the figure need be typed; where the target is in words, a grade is chosen. */
const typedColumn = (book: FactBook): SheetColumn => ({
  key: 'typed',
  title: texts.typed,
  width: 120,
  isNumber: true,
  refuse: noLonger(500),
  normalise: (text, { id }) => {
    const facts = book.rows.get(id)
    return facts && !isGraded(facts) ? withUnit(text, facts.row.unit) : text.trim()
  },
  choices: ({ id }) => {
    const facts = book.rows.get(id)
    return facts && isGraded(facts) ? levels : undefined
  },
})

/** What proves a result, and what it may count. */
const counts = (fact: Show): readonly SheetColumn[] => [
  {
    key: 'evidence',
    title: texts.evidence,
    width: 64,
    isNumber: true,
    show: fact(({ row }) => (row.evidence.length === 0 ? '' : String(row.evidence.length))),
  },
  {
    key: 'ceiling',
    title: texts.ceiling,
    width: 80,
    isNumber: true,
    show: fact(({ row }) => `${printDecimal(normalise(multiply(row.ceiling, hundred)))}%`),
  },
  {
    key: 'weight',
    title: texts.weight,
    width: 64,
    isNumber: true,
    show: fact(({ row }) => printDecimal(normalise(row.weight))),
  },
]

/** The columns of results: what is typed stands between what it is measured by and what comes of it. */
export const resultColumns = (
  book: FactBook,
  say: (text: Words) => string,
  isOfWhole: boolean,
): readonly SheetColumn[] => {
  const fact: Show = (show) => (row) => {
    const facts = book.rows.get(row.id)
    return facts ? show(facts) : ''
  }
  const standing = (row: SheetRow): string => {
    const found = standingIn(book, row)
    const text = found.kind === 'read' ? standingTexts[found.deviation] : undefined
    return text ? say(text) : ''
  }
  return [
    ...measures(book, fact, isOfWhole),
    typedColumn(book),
    { key: 'deviation', title: texts.deviation, width: 88, show: standing },
    { key: 'reason', title: texts.reason, width: 260, isLong: true, refuse: noLonger(20_000) },
    ...counts(fact),
  ]
}
