import type { ExchangeData } from '#domain/exchange/encode.ts'
import type { ExchangeSetId } from '#domain/exchange/tables.ts'
import { existsInYear } from '#domain/process/organisation.ts'
import { words, type Words } from '#domain/words/words.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { placesOf } from './places.ts'

const mostNamed = 10

const list = (names: readonly string[], joint: string): string =>
  names.slice(0, mostNamed).join(joint) + (names.length > mostNamed ? '…' : '')

const withoutCode = async (ctx: Context, year: number): Promise<readonly Words[]> => {
  const names = (await placesOf(ctx)).all
    .filter((one) => one.code === undefined && existsInYear(one, year))
    .filter(({ id }) => isAllowed(ctx, 'organisation.read', { organisation: id, year }))
    .map(({ name }) => name)
  if (names.length === 0) return []
  return [
    words(
      `有${names.length}个单位没有代码，没有导出；其下级的“上级单位”一栏为空：${list(names, '、')}。请先补录单位代码`,
      `${names.length} organisations have no code and are left out, and those below name no parent: ${list(names, ', ')}. Give them codes first`,
    ),
  ]
}

const namelessAgency = (record: object): string | undefined =>
  'agencyCode' in record && record.agencyCode === '' && 'agencyName' in record ? String(record.agencyName) : undefined

const rowsWithoutCode = (data: readonly ExchangeData[]): readonly Words[] => {
  const found = data.flatMap(({ records }) =>
    (records as readonly object[]).flatMap((one) => namelessAgency(one) ?? []),
  )
  if (found.length === 0) return []
  const names = [...new Set(found)]
  return [
    words(
      `有${found.length}行的单位没有代码，该栏为空，别的系统不会接收这些行：${list(names, '、')}。请先补录单位代码`,
      `${found.length} rows are of organisations without a code, which other systems do not take: ${list(names, ', ')}. Give them codes first`,
    ),
  ]
}

/** What an export could not say in full, and why: nothing is left out silently. */
export const leftOut = async (
  ctx: Context,
  { set, year }: { readonly set: ExchangeSetId; readonly year: number },
  data: readonly ExchangeData[],
): Promise<readonly Words[]> => (set === 'agencies' ? withoutCode(ctx, year) : rowsWithoutCode(data))
