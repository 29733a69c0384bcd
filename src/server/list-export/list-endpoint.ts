import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { listFormats } from '#reports/exchange/written.ts'

/** How a list is wanted as a file. */
export const exportAs = z.object({ format: z.enum(listFormats), language: z.enum(['zh', 'en']).default('zh') })

/** What is added to the query of every list: its rows as a file. */
export const exportQuery = z.object({
  format: exportAs.shape.format
    .optional()
    .meta({ description: '全部行作为文件下载，忽略 after 和 limit / all rows as a file; after and limit are ignored' }),
  language: exportAs.shape.language.meta({ description: '列名的语言 / language of the heads; zh by default' }),
})

/** What one row of a list is; undefined for calls that answer no list. */
export const listItemOf = ({ answer }: Pick<Endpoint, 'answer'>): z.ZodObject | undefined => {
  if (!(answer instanceof z.ZodObject)) return undefined
  const { items, next } = answer.shape as Readonly<Record<string, z.ZodType | undefined>>
  if (!next || !(items instanceof z.ZodArray)) return undefined
  return items.element instanceof z.ZodObject ? items.element : undefined
}
