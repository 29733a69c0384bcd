import { parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { ListColumn, ListValue } from '#reports/exchange/write-list.ts'
import { mediaTypes, mostListRows, type ListFormat } from '#reports/exchange/written.ts'
import type { JsonValue } from '#store/canonical-json.ts'
import { findDivisionName } from '#store/queries/division.ts'
import { listPublishedParts } from '#store/queries/publication.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { look } from '../transact.ts'
import { workOut } from '../workshop/workshop.ts'
import { listToWrite, packRows, writeListTask } from '../workshop/write-list-task.ts'

/** One figure of one publication. */
export type OpenFact = {
  readonly year: number
  readonly organisation: string
  readonly item: string
  readonly title: string
  readonly fact: string
  readonly nameZh: string
  readonly nameEn: string
  /** Undefined where it is no number, as a grade. */
  readonly number: Decimal | undefined
  readonly text: string
  readonly unit: string
  readonly publishedAt: Date
  readonly publicationId: string
  readonly hash: string
}

/** The fields of the open data, as a dictionary: the same order in every format. */
export const openColumns: readonly ListColumn[] = [
  { id: 'year', zh: '年度', en: 'budget year', type: 'int' },
  { id: 'organisation', zh: '单位', en: 'organisation', type: 'text' },
  { id: 'item', zh: '公开事项', en: 'item', type: 'code' },
  { id: 'title', zh: '标题', en: 'title', type: 'text' },
  { id: 'fact', zh: '数据项', en: 'fact', type: 'code' },
  { id: 'nameZh', zh: '数据项名称', en: 'name in Chinese', type: 'text' },
  { id: 'nameEn', zh: '数据项英文名称', en: 'name in English', type: 'text' },
  { id: 'number', zh: '数值', en: 'number', type: 'number' },
  { id: 'text', zh: '文字值', en: 'value in words', type: 'text' },
  { id: 'unit', zh: '单位（计量）', en: 'unit of measure', type: 'text' },
  { id: 'publishedAt', zh: '公开时间', en: 'published at', type: 'text' },
  { id: 'publicationId', zh: '公开编号', en: 'publication', type: 'code' },
  { id: 'hash', zh: '内容校验值', en: 'sha-256 of the content', type: 'code' },
]

/** What readers may do with it. */
export const licence: { readonly id: string; readonly terms: Words } = {
  id: 'open-with-source',
  terms: words(
    '可自由查阅、复制、分析和再发布；请注明来源单位、年度和内容校验值，不得歪曲原意',
    'free to read, copy, analyse and republish; name the source, the year and the hash, and do not distort it',
  ),
}

type Record_ = { readonly [name: string]: JsonValue }

const isRecord = (value: JsonValue | undefined): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const factsIn = (part: JsonValue | null): readonly Record_[] => (Array.isArray(part) ? part.filter(isRecord) : [])

const textIn = (record: Record_, name: string): string => {
  const value = record[name]
  return typeof value === 'string' ? value : ''
}

type Part = Awaited<ReturnType<typeof listPublishedParts>>[number]

const openFacts = ({ part, ...head }: Part): readonly OpenFact[] =>
  factsIn(part).map((record) => {
    const value = textIn(record, 'value')
    const number = parseDecimal(value)
    return {
      year: head.year,
      organisation: head.organisationName,
      item: head.item,
      title: head.title,
      fact: textIn(record, 'id'),
      nameZh: textIn(record, 'zh'),
      nameEn: textIn(record, 'en'),
      number,
      text: number ? '' : value,
      unit: textIn(record, 'unit'),
      publishedAt: head.publishedAt,
      publicationId: head.id,
      hash: head.hash,
    }
  })

export type OpenData = {
  readonly division: string
  readonly divisionName: string
  readonly year: number
  readonly licence: typeof licence
  readonly dictionary: readonly ListColumn[]
  readonly items: readonly OpenFact[]
  readonly next: string | null
}

type Asked = { readonly year: number; readonly after?: string | undefined; readonly limit: number }

const factsOf = async (ctx: Context, asked: Asked): Promise<Pick<OpenData, 'divisionName' | 'items' | 'next'>> =>
  look(ctx, async (tx) => {
    const rows = await listPublishedParts(tx, { ...asked, limit: asked.limit + 1 }, 'facts')
    const shown = rows.slice(0, asked.limit)
    return {
      divisionName: (await findDivisionName(tx)) ?? '',
      items: shown.flatMap(openFacts),
      next: rows.length > asked.limit ? (shown.at(-1)?.id ?? null) : null,
    }
  })

/** The figures of a year for programs: a page of publications at a time, with licence and dictionary. */
export const getOpenData = async (ctx: Context, asked: Asked): Promise<OpenData> => ({
  division: ctx.division,
  year: asked.year,
  licence,
  dictionary: openColumns,
  ...(await factsOf(ctx, asked)),
})

const rowOf = (fact: OpenFact): readonly ListValue[] => {
  const told: Readonly<Record<string, ListValue>> = { ...fact, publishedAt: fact.publishedAt.toISOString() }
  return openColumns.map(({ id }) => told[id])
}

export type OpenDataFile = { readonly content: Uint8Array; readonly mediaType: string; readonly fileName: string }

/** The figures of a year as one file. */
export const getOpenDataFile = async (
  ctx: Context,
  { year, format }: { readonly year: number; readonly format: ListFormat },
): Promise<OpenDataFile> => {
  const { items } = await factsOf(ctx, { year, limit: mostListRows })
  const pages = [packRows(items.map(rowOf))]
  const list = listToWrite(openColumns, pages, { format, name: `${year}年公开数据` })
  const written = await workOut(ctx, writeListTask, list)
  if (written.kind === 'refused') throw new ServiceError({ code: 'too-large', ...written })
  return { content: written.bytes, mediaType: mediaTypes[format], fileName: `open-data-${year}.${format}` }
}
