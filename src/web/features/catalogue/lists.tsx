import type { ReactNode } from 'react'
import { printDecimal } from '#domain/number/decimal.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { AnswerOf } from '../../lib/call.ts'
import type { catalogueContract } from '#contract/catalogue.ts'
import { Badge } from '../../ui/badge.tsx'
import { authoritiesQuery, checksQuery, formsQuery, outlinesQuery, rulesQuery, schemesQuery } from './queries.ts'
import { SourceText, StatusBadge, Years } from './standing.tsx'

const heads = {
  status: words('核实情况', 'Confirmed'),
  source: words('依据', 'Follows'),
  years: words('适用', 'Valid'),
  points: words('分值', 'Points'),
  severity: words('级别', 'Severity'),
  kind: words('类别', 'Kind'),
  date: words('日期', 'Date'),
  number: words('文号', 'Number'),
}

const inForce = words('现行', 'in force')

type Say = (text: Words) => string
export type CatalogueRow = { readonly id: string; readonly name: Words; readonly cells: readonly ReactNode[] }

/** A list of the catalogue: how it is asked for and what a line of it shows. */
export type CatalogueList = {
  readonly kind: string
  readonly text: Words
  readonly heads: readonly Words[]
  readonly query: (year: number) => {
    readonly queryKey: readonly unknown[]
    readonly queryFn: (given: { readonly signal: AbortSignal }) => Promise<unknown>
  }
  readonly row: (item: never, say: Say) => CatalogueRow
}

type ItemOf<Name extends keyof typeof catalogueContract> =
  AnswerOf<(typeof catalogueContract)[Name]> extends { readonly items: readonly (infer Item)[] } ? Item : never

/** Ties a query to how its lines are shown; the types must agree. */
const list = <Item,>(given: {
  readonly kind: string
  readonly text: Words
  readonly heads: readonly Words[]
  readonly query: (year: number) => { readonly queryKey: readonly unknown[]; readonly queryFn?: unknown }
  readonly row: (item: Item, say: Say) => CatalogueRow
}): CatalogueList => given as unknown as CatalogueList

type Ruled = Pick<ItemOf<'outlines'>, 'fromYear' | 'toYear' | 'source' | 'status' | 'statusNote'>

const ruled = ({ fromYear, toYear, source, status, statusNote }: Ruled): readonly ReactNode[] => [
  <Years key="years" from={fromYear} to={toYear} />,
  <SourceText key="source" source={source} />,
  <StatusBadge key="status" status={status} note={statusNote} />,
]

const ruledHeads = [heads.years, heads.source, heads.status]
const tones = { error: 'bad', warning: 'warn', info: 'calm' } as const

export const catalogueLists: readonly CatalogueList[] = [
  list<ItemOf<'schemes'>>({
    kind: 'schemes',
    text: words('评分方案', 'Schemes'),
    heads: [heads.points, ...ruledHeads],
    query: () => schemesQuery,
    row: (one) => ({ id: one.id, name: one.name, cells: [printDecimal(one.points), ...ruled(one)] }),
  }),
  list<ItemOf<'checks'>>({
    kind: 'checks',
    text: words('检查规则', 'Checks'),
    heads: [heads.severity, heads.source],
    query: () => checksQuery,
    row: ({ id, title, severity, source }, say) => ({
      id,
      name: title,
      cells: [
        <Badge key="severity" tone={tones[severity as keyof typeof tones] ?? 'calm'}>
          {say(severityTerms[severity])}
        </Badge>,
        <SourceText key="source" source={source} />,
      ],
    }),
  }),
  list<ItemOf<'outlines'>>({
    kind: 'outlines',
    text: words('报告提纲', 'Outlines'),
    heads: ruledHeads,
    query: () => outlinesQuery,
    row: (one) => ({ id: one.id, name: one.name, cells: ruled(one) }),
  }),
  list<ItemOf<'forms'>>({
    kind: 'forms',
    text: words('官方表样', 'Forms'),
    heads: ruledHeads,
    query: () => formsQuery,
    row: (one) => ({ id: one.id, name: one.name, cells: ruled(one) }),
  }),
  list<ItemOf<'rules'>>({
    kind: 'rules',
    text: words('工作规则', 'Rules of the year'),
    heads: [heads.kind, ...ruledHeads],
    query: (year) => rulesQuery(year),
    row: (one, say) => ({
      id: one.id,
      name: one.name,
      cells: [
        <span key="kind">
          {say(one.kindName)} {one.isInForce && <Badge tone="good">{say(inForce)}</Badge>}
        </span>,
        ...ruled(one),
      ],
    }),
  }),
  list<ItemOf<'authorities'>>({
    kind: 'authorities',
    text: words('政策依据', 'Documents'),
    heads: [heads.number, heads.date, heads.status],
    query: () => authoritiesQuery,
    row: ({ id, title, number, date, status, statusNote }) => ({
      id,
      name: title,
      cells: [number, date, <StatusBadge key="status" status={status} note={statusNote} />],
    }),
  }),
]
