import type { Filing } from '#domain/filing/filing.ts'
import { isAdditive, isRate } from './quantity.ts'
import { ownLead, spokenBefore, statementsOf, type Spoken } from './statements.ts'
import { once } from './once.ts'

/** “k 人，占X p%”: a share with the name of its base and, where one stands right before, the counted part. */
export type NamedShare = { readonly base: string; readonly rate: Spoken; readonly part: Spoken | undefined }

const baseName = /占(?:全部|同期)?([^占]*?)(?:的比[例重]|比[例重]|的)?(?:均|分别)?(?:为|达到?|约)*$/u

const baseOfShare = (rate: Spoken): string | undefined =>
  isRate(rate.claim.figure) ? baseName.exec(ownLead(rate).replaceAll(/\s/gu, ''))?.[1] : undefined

/** Every share of a named base in running text. */
export const namedShares = once((filing: Filing): readonly NamedShare[] =>
  statementsOf(filing).flatMap((statement) =>
    statement.spoken.flatMap((rate) => {
      const base = baseOfShare(rate)
      if (base === undefined) return []
      const before = spokenBefore(statement, rate).at(-1)
      return [{ base, rate, part: before && isAdditive(before.claim.figure.unit) ? before : undefined }]
    }),
  ),
)
