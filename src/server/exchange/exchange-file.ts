import { exchangeSets, type ExchangeSetId } from '#domain/exchange/tables.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { ListFormat } from '#reports/exchange/written.ts'
import type { MadeFile } from '#services/attachment/keep-made-file.ts'
import type { Context } from '#services/context.ts'
import { ServiceError } from '#services/errors.ts'
import { exportExchange } from '#services/exchange/export-exchange.ts'
import { leftOut } from '#services/exchange/left-out.ts'
import { workOut } from '#services/workshop/workshop.ts'
import { writeExchangeTask } from '#services/workshop/write-exchange-task.ts'

export type ExchangeAsked = { readonly set: ExchangeSetId; readonly year: number; readonly format: ListFormat }

export type ExchangeMade = MadeFile & { readonly rows: number; readonly notes: readonly Words[] }

const tooMany = (most: number): ServiceError =>
  new ServiceError({
    code: 'too-large',
    why: words(`超过${most}行，不能直接导出`, `more than ${most} rows are not exported at once`),
    remedy: words('请在后台导出（POST /api/exchange-exports）', 'export them as a job (POST /api/exchange-exports)'),
  })

/** The tables of a set as one file; several CSV files come in an archive. Throws where there are more rows than `most`. */
export const exchangeFile = async (
  ctx: Context,
  { set, year, format }: ExchangeAsked,
  most: number,
): Promise<ExchangeMade> => {
  const data = await exportExchange(ctx, { set, year })
  const rows = data.reduce((sum, { records }) => sum + records.length, 0)
  if (rows > most) throw tooMany(most)
  const name = `${exchangeSets[set].name.zh}${year}`
  const written = await workOut(ctx, writeExchangeTask, { data, format, name })
  if (written.kind === 'refused') throw new ServiceError({ code: 'too-large', ...written })
  const { bytes, mediaType, name: fileName } = written.file
  return { bytes, mediaType, fileName, rows, notes: await leftOut(ctx, { set, year }, data) }
}
