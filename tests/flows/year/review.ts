import { subtract, printDecimal, toDecimal } from '#domain/number/decimal.ts'
import type { District, Items, Thing } from './district.ts'

export type Review = Thing & {
  readonly rows: readonly {
    readonly criterion: string
    readonly unitScore: string
    readonly difference?: string
    readonly opinion: string
    readonly version: number
  }[]
  readonly changed: readonly { readonly criterion: string }[]
  readonly returns: readonly { readonly reason: string }[]
}

/** Where the review of a self-evaluation stands. */
export const reviewOf = async (district: District, whole: string): Promise<string> => {
  const { items } = await district.read<Items>('cz-yewu', '/api/reviews?year=2025')
  return `/api/reviews/${items.find((one) => one['selfEvaluationId'] === whole)?.id}`
}

/** The reviewer scores every row: as the unit did, but for those with an opinion, which get a point less. */
export const scoreRows = async (
  district: District,
  path: string,
  opinions: Readonly<Record<string, string>>,
): Promise<Review> => {
  const { rows } = await district.read<Review>('cz-yewu', path)
  for (const { criterion, unitScore, version } of rows) {
    const opinion = opinions[criterion] ?? ''
    const ownScore = opinion === '' ? unitScore : printDecimal(subtract(toDecimal(unitScore), toDecimal('1')))
    await district.save('cz-yewu', `${path}/rows/${criterion}`, [{ ownScore, opinion }, version])
  }
  return district.read<Review>('cz-yewu', path)
}
