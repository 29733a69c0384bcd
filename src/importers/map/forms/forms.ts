import type { FilingKind } from '#domain/filing/filing.ts'
import type { Form, FormKind } from '#domain/filing/form.ts'
import type { FormBase, FormGroup, FormText, FormTotal } from '#domain/filing/form-base.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { sliceText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf } from '../cell.ts'
import { bareLevel } from '../columns.ts'
import { valueInForm, withoutCode, type FormKey } from '../form-keys.ts'
import { gridsOf, type Grid, type GridPoints } from '../grid-rows.ts'
import { kindByParts, type Draft } from './kind-by-parts.ts'
import { declaredIn, projectNatureOf } from './declared.ts'
import { formGoalsOf } from './goals.ts'
import { formMoneyOf } from './money.ts'
import { hasLikelihoods, monitoredIn } from './monitored.ts'
import { plannedMoneyOf } from './plan.ts'
import { runOnForms } from './run-on.ts'
import { projectNameIn, segmentsOf, type Segment } from './segments.ts'
import { plannedTasksOf } from './tasks.ts'

type Context = {
  readonly source: SourceText
  readonly indicators: readonly IndicatorRow[]
  readonly indexOf: (name: MappedText) => number | undefined
  readonly filed: FormKind | undefined
}
const ofFiling: Readonly<Partial<Record<FilingKind, FormKind>>> = {
  'monitoring-table': 'monitoring',
  'goal-declaration': 'goal-declaration',
  'project-self-evaluation-table': 'project-evaluation',
  'department-self-evaluation-table': 'department-evaluation',
}

const bare = (source: SourceText, value: MappedText | undefined): FormText | undefined => {
  if (!value) return undefined
  const text = sliceText(value, withoutCode(value.text).from)
  return { text: text.text, place: placeOf(source, wholeSpan(text)) }
}

const keyed = (source: SourceText, rows: Table['rows'], key: FormKey): FormText | undefined =>
  bare(source, valueInForm(rows, key))

const totalOf = (source: SourceText, { points, score, row }: GridPoints): FormTotal => ({
  points: cellOf(points, source),
  score: cellOf(score, source),
  place: placeOf(source, wholeSpan(row)),
})

/** 产出指标（50分）: the points in the bracket behind a level, with the indicators down to the next one. */
const groupsIn = ({ source, indexOf }: Context, { levels, rows }: Grid): FormGroup[] =>
  levels.flatMap(({ cell, from }, at) => {
    const name = bareLevel(cell.text)
    const points = sliceText(cell, name.length)
    const printed = /\d{1,3}(?:\.\d+)?/u.exec(points.text)
    if (!printed) return []
    const number = sliceText(points, printed.index, printed.index + printed[0].length)
    return [
      {
        name,
        points: cellOf(number, source),
        indicators: rows.slice(from, levels[at + 1]?.from).flatMap((row) => indexOf(row.name) ?? []),
        place: placeOf(source, wholeSpan(cell)),
      },
    ]
  })

const firstDefined = <T>(segments: readonly Segment[], read: (segment: Segment) => T | undefined): T | undefined => {
  for (const segment of segments) {
    const found = read(segment)
    if (found !== undefined) return found
  }
  return undefined
}

const baseOf = (context: Context, { segments, rows, grids }: Draft): FormBase => {
  const { source, indexOf } = context
  const first = rows.flat().find(({ runs }) => runs.length > 0)
  const sum = grids.flatMap((grid) => grid.sum ?? []).at(-1)
  return {
    block: segments[0]?.block ?? 0,
    name: bare(source, projectNameIn(rows)),
    department: keyed(source, rows, 'department'),
    unit: keyed(source, rows, 'unit'),
    money: firstDefined(segments, ({ table, block }) => formMoneyOf(source, table, block)),
    goals: segments.flatMap(({ table }) => formGoalsOf(source, table)),
    indicators: grids.flatMap((grid) => grid.rows.flatMap(({ name }) => indexOf(name) ?? [])),
    groups: grids.flatMap((grid) => groupsIn(context, grid)),
    total: sum && totalOf(source, sum),
    unnamed: grids.flatMap(({ unnamed }) => unnamed.map((points) => totalOf(source, points))),
    place: placeOf(source, first ? wholeSpan(first) : { start: 0, end: 0 }),
  }
}

const declarationOf = (context: Context, { segments, rows }: Draft, base: FormBase): Form => {
  const { source } = context
  const tables = segments.map(({ table }) => table)
  const tasks = tables.flatMap((table) => plannedTasksOf(source, table))
  const nature = keyed(source, rows, 'nature')
  return {
    ...base,
    kind: 'goal-declaration',
    subject: base.name || tasks.length === 0 ? 'project' : 'department',
    nature: nature && projectNatureOf(nature.text),
    period: keyed(source, rows, 'period'),
    plan: tables.flatMap((table) => plannedMoneyOf(source, table)),
    tasks,
    declared: tables.flatMap((table) => [
      ...declaredIn(source, table, 'mid-term'),
      ...declaredIn(source, table, 'annual'),
    ]),
  }
}

const monthIn = (grids: readonly Grid[]): number | undefined => {
  const month = grids.flatMap(({ columns }) => columns.flatMap((text) => /(\d{1,2})月/u.exec(text)?.[1] ?? []))[0]
  return month === undefined ? undefined : Number(month)
}

const monitoringOf = (context: Context, { grids }: Draft, base: FormBase): Form => ({
  ...base,
  kind: 'monitoring',
  toMonth: monthIn(grids) ?? base.money?.toMonth,
  hasLikelihoods: grids.some(hasLikelihoods),
  rows: grids.flatMap((grid) => monitoredIn(context, grid)),
})

const isFilled = (form: Form): boolean =>
  form.indicators.length > 0 ||
  form.money !== undefined ||
  (form.kind === 'goal-declaration' && form.plan.length + form.tasks.length + form.declared.length > 0)

const formOf = (context: Context, draft: Draft): Form[] => {
  const base = baseOf(context, draft)
  const kind = draft.segments[0]?.named ?? context.filed ?? kindByParts(draft, base)
  if (kind === undefined) return []
  const of = { 'goal-declaration': declarationOf, monitoring: monitoringOf } as const
  const form: Form =
    kind === 'goal-declaration' || kind === 'monitoring' ? of[kind](context, draft, base) : { ...base, kind }
  return isFilled(form) ? [form] : []
}

const draftsOf = (segments: readonly Segment[]): Draft[] => {
  const groups: Segment[][] = []
  for (const segment of segments) {
    const last = groups.at(-1)
    if (segment.continues && last) last.push(segment)
    else groups.push([segment])
  }
  return groups.map((group) => ({
    segments: group,
    rows: group.flatMap(({ table }) => table.rows),
    grids: group.flatMap(({ table }) => gridsOf(table)),
  }))
}

/** Every official form of a document, in order. */
export const formsOf = (document: DocumentModel, indicators: readonly IndicatorRow[], kind: FilingKind): Form[] => {
  const byStart = new Map(indicators.map(({ namePlace }, index) => [namePlace.start, index]))
  const context: Context = {
    source: document.source,
    indicators,
    indexOf: (name) => byStart.get(wholeSpan(name).start),
    filed: ofFiling[kind],
  }
  return [...draftsOf(segmentsOf(document)).flatMap((draft) => formOf(context, draft)), ...runOnForms(document)]
}
