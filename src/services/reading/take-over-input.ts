import type { FundSource } from '#domain/filing/finance.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import type { Money } from '#domain/number/money.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import type { Words } from '#domain/words/words.ts'

/** A project to be drafted, as it was accepted and corrected. */
export type TakenProject = {
  readonly key: string
  readonly name: string
  /** Empty for one that the program makes up. */
  readonly code: string
  readonly amount?: Money | undefined
}

/** An indicator of a project, or of the whole department where it names none. */
export type TakenIndicator = {
  readonly key: string
  readonly project?: string | undefined
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly unit: string
  readonly comparator: Comparator
  readonly target?: Decimal | undefined
  readonly targetText: string
  readonly weight: Decimal
  readonly last?: { readonly target?: Decimal | undefined; readonly actual: Decimal } | undefined
}

export type TakeOver = {
  readonly id: string
  /** Whose drafts they become. */
  readonly organisation: string
  readonly year: number
  readonly source: FundSource
  readonly projects: readonly TakenProject[]
  readonly indicators: readonly TakenIndicator[]
}

/** What becomes of one row. */
export type TakeOverRow = {
  readonly key: string
  readonly kind: 'project' | 'indicator'
  readonly name: string
  readonly does: 'make' | 'skip' | 'refuse'
  readonly why: Words
}
