import type { ExchangeRecords, ExchangeTableId } from '#domain/exchange/tables.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'
import type { Places } from './places.ts'
import type { StateLeft } from './state-left.ts'

/** A record with the place it was read from: the part is a sheet, file or list; rows count from 1. */
export type Sourced<Id extends ExchangeTableId = ExchangeTableId> = {
  readonly table: Id
  readonly part: string
  readonly row: number
  readonly record: ExchangeRecords[Id]
}

/** What an import makes of a record: something new, a change, or nothing because it is there already. */
export type Outcome = 'new' | 'changed' | 'same'

export type Planned = {
  readonly of: Sourced
  /** The code people know it by. */
  readonly code: string
  readonly outcome: Outcome
  readonly stateLeft?: StateLeft | undefined
  /** Writes it; nothing where it is the same. */
  readonly apply?: (tx: Work) => Promise<void>
}

/** A record that is not taken in: where it stands, why, and what to do. */
export type RefusedRecord = {
  readonly table: ExchangeTableId
  readonly part: string
  readonly row: number
  readonly code: string
  readonly why: Words
  readonly remedy: Words
}

export type Plan = { readonly planned: readonly Planned[]; readonly refused: readonly RefusedRecord[] }

/** What records are understood with. */
export type PlanParts = {
  readonly ctx: Context
  readonly tx: Work
  readonly places: Places
  readonly year: number
  /** Codes of projects of the year, also of those out of reach. */
  readonly takenCodes: ReadonlySet<string>
  /** Ids of the file that goals or indicators of the division have already, also those out of reach. */
  readonly takenIds: ReadonlySet<string>
}

export class Refused {
  readonly value: RefusedRecord

  constructor(value: RefusedRecord) {
    this.value = value
  }
}

type Texts = readonly [zh: string, en: string]

export const refuse = (
  { table, part, row }: Pick<Sourced, 'table' | 'part' | 'row'>,
  code: string,
  [why, remedy]: readonly [Texts, Texts],
): Refused => new Refused({ table, part, row, code, why: words(...why), remedy: words(...remedy) })

/** Sorts what was made of each record into a plan. */
export const planOf = (all: readonly (Planned | Refused)[]): Plan => ({
  planned: all.flatMap((one) => (one instanceof Refused ? [] : [one])),
  refused: all.flatMap((one) => (one instanceof Refused ? [one.value] : [])),
})

/** Records of the division and year that is imported; rows of others are refused. */
export const ofHere = <Id extends ExchangeTableId>(
  { ctx, year }: Pick<PlanParts, 'ctx' | 'year'>,
  of: Sourced<Id>,
  code: string,
): Refused | undefined => {
  const { division, year: ofYear } = of.record
  if (division !== ctx.division)
    return refuse(of, code, [
      [`财政区划是${division}，不是${ctx.division}`, `its division is ${division}, not ${ctx.division}`],
      ['请核对文件', 'check the file'],
    ])
  if (ofYear !== year)
    return refuse(of, code, [
      [`预算年度是${ofYear}，不是${year}`, `its year is ${ofYear}, not ${year}`],
      ['请选择正确的年度后重新导入', 'choose its year and import again'],
    ])
  return undefined
}

/** The same thing twice in one file: which of them counts is not for the program to say. */
export const twice = (of: Sourced, code: string, first: Sourced): Refused =>
  refuse(of, code, [
    [`与第${first.row}行是同一项`, `it is the same as row ${first.row}`],
    ['请保留其中一行', 'keep one of the two'],
  ])
