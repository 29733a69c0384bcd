import type { AccountStage } from '#domain/filing/accounts.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { compare } from '#domain/number/decimal.ts'
import type { Mention } from '../mentions.ts'
import { sideOf } from '../quantity.ts'
import { spokenSet } from './sets.ts'
import { paragraphsOf, spokenIn } from './spoken-amounts.ts'
import { threePublicNames, threePublicOf, type ThreePublicMeasure } from './three-public.ts'

/** What the text says of an item, where it says one amount only. */
export const saidOf = (filing: Filing, measure: ThreePublicMeasure, stage: AccountStage): Mention | undefined => {
  const said = threePublicNames
    .filter((each) => each.measure === measure)
    .flatMap(({ name }) => spokenIn(filing, paragraphsOf(filing), name))
    .filter((each) => each.stage === stage)
  const [first, ...others] = said
  const isOne = first && others.every((other) => compare(sideOf(other.figure).value, sideOf(first.figure).value) === 0)
  return isOne ? first : undefined
}

/** An amount with whether the table it stands in was wholly understood; one of the text is as it stands. */
type Printed = Mention & { readonly isSure: boolean }

/** An item of 三公经费 as the table prints it, else as the text does. */
export const threePublicIn = (
  filing: Filing,
  measure: ThreePublicMeasure,
  stage: AccountStage,
): Printed | undefined => {
  const set = spokenSet(filing)
  const found = set && threePublicOf(set, measure, stage)
  if (found) return { ...found, isSure: found.table.isWhole }
  const said = saidOf(filing, measure, stage)
  return said && { ...said, isSure: true }
}
