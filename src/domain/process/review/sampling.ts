import { ceiling } from '../../number/rounding.ts'
import { decimal, hundred, multiply, divide, isNegative, minimum, type Decimal } from '../../number/decimal.ts'
import { draw, seeded, type Generator } from './generator.ts'

/** How a sample is drawn; kept with it, so that anyone can draw it again. `percent` of each stratum, rounded up. */
export type SampleRule = { readonly seed: string; readonly percent: Decimal }

export type Sampled = { readonly id: string; readonly stratum: string }

const sizeOf = (count: number, percent: Decimal): number => {
  if (isNegative(percent)) return 0
  const share = divide(multiply(decimal(BigInt(count)), minimum(percent, hundred)), hundred, {
    scale: 0,
    rounding: ceiling,
  })
  return Number(share.units)
}

const pick = (ids: readonly string[], size: number, from: Generator): readonly string[] => {
  const pool = [...ids]
  const picked: string[] = []
  let generator = from
  while (picked.length < size) {
    const { value, next } = draw(generator)
    picked.push(...pool.splice(value % pool.length, 1))
    generator = next
  }
  return picked
}

/** Draws from each stratum. The same rule and members give the same sample, in whatever order they come. */
export const sample = (members: readonly Sampled[], { seed, percent }: SampleRule): readonly string[] => {
  const strata = [...new Set(members.map(({ stratum }) => stratum))].toSorted()
  return strata
    .flatMap((stratum) => {
      const ids = members.filter((member) => member.stratum === stratum).map(({ id }) => id)
      return pick(ids.toSorted(), sizeOf(ids.length, percent), seeded(`${seed}/${stratum}`))
    })
    .toSorted()
}
