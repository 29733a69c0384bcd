import { refusal } from '#domain/process/result.ts'
import { words, type Language } from '#domain/words/words.ts'
import type { ExchangeSaid } from '#domain/exchange/exchange-note.ts'
import { mediaTypes, type ListFormat } from '#reports/exchange/written.ts'
import type { ListValue } from '#reports/exchange/write-list.ts'
import type { Context } from '#services/context.ts'
import { ServiceError } from '#services/errors.ts'
import { workOut } from '#services/workshop/workshop.ts'
import { listToWrite, packRows, writeListTask } from '#services/workshop/write-list-task.ts'
import type { Route } from '../bind.ts'
import { columnsOf, type Reader } from './columns.ts'
import { listItemOf } from './list-endpoint.ts'

/** A list that is asked for as a file: its call and what was asked of it. */
export type ListAsked = {
  readonly route: Route
  readonly input: object
  readonly format: ListFormat
  readonly language: Language
}

export type ExportedList = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
  readonly rows: number
  readonly notes: readonly ExchangeSaid[]
}

/** How far an export goes, and whom it tells how far it is. */
export type ExportBounds = { readonly most: number; readonly progress: (rows: number) => Promise<void> }

/** Most rows a page has: the bound of every list. */
const pageSize = 500

type Page = { readonly items: readonly unknown[]; readonly next: string | null }

const tooMany = (most: number): ServiceError =>
  new ServiceError({
    code: 'too-large',
    why: words(`超过${most}行，不能直接导出`, `more than ${most} rows are not exported at once`),
    remedy: words(
      '请缩小筛选范围，或在后台导出（POST /api/list-exports，最多10万行）',
      'filter the list, or export it as a job (POST /api/list-exports, up to 100,000 rows)',
    ),
  })

type Gathered = { readonly pages: readonly Uint8Array[]; readonly rows: number }

/** Every row of a list, page by page, by the very verb that shows it: what is not shown is not exported. */
const allRows = async (
  pageAfter: (after: string | undefined) => Promise<Page>,
  pack: (items: readonly unknown[]) => Uint8Array,
  { most, progress }: ExportBounds,
): Promise<Gathered> => {
  const pages: Uint8Array[] = []
  let rows = 0
  let after: string | undefined
  do {
    const { items, next } = await pageAfter(after)
    pages.push(pack(items))
    rows += items.length
    if (rows > most) throw tooMany(most)
    await progress(rows)
    after = next ?? undefined
  } while (after !== undefined)
  return { pages, rows }
}

const noList = (): ServiceError =>
  new ServiceError(
    refusal('invalid', ['这个地址不是列表', 'there is no list at this address'], ['请核对地址', 'check the address']),
  )

/** The list of a call as a file, in the scope of who asks. */
export const exportList = async (
  ctx: Context,
  { route, input, format, language }: ListAsked,
  bounds: ExportBounds & { readonly call: (ctx: Context, input: object) => Promise<unknown> },
): Promise<ExportedList> => {
  const item = listItemOf(route.endpoint)
  if (!item) throw noList()
  const pageAfter = (after: string | undefined): Promise<Page> =>
    bounds.call(ctx, { ...input, after, limit: pageSize }) as Promise<Page>
  const columns = columnsOf(item)
  const reader: Reader = { tree: ctx.tree, language, isProgram: format === 'json' }
  const rowOf = (one: unknown): readonly ListValue[] => columns.map(({ read }) => read(one, reader))
  const { pages, rows } = await allRows(pageAfter, (items) => packRows(items.map(rowOf)), bounds)
  const name = route.endpoint.summary[language]
  const list = listToWrite(columns, pages, { format, language, name: sheetName(name) })
  const written = await workOut(ctx, writeListTask, list)
  if (written.kind === 'refused') throw new ServiceError({ code: 'too-large', ...written })
  const { bytes, notes } = written
  return { bytes, notes, mediaType: mediaTypes[format], fileName: `${name}.${format}`, rows }
}

/** Excel takes 31 characters, and some not at all. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31)
