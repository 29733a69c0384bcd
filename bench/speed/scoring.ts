import { printDecimal } from '#domain/number/decimal.ts'
import { scoreScheme } from '#domain/scheme/score.ts'
import { inTurn, liveHeap, ms, times } from './measuring.ts'
import { inputsOf, itemCount, moneyOf, preparedScheme } from './scheme-fixture.ts'
import { heldOf } from './six-checks.ts'
import { buildSheet } from './spreadsheet.ts'

export type ScoringFigures = { readonly oursMs: number; readonly hyperformulaMs: number; readonly ratio: number }
export type StreamFigures = { readonly indicatorsPerSecond: number; readonly heapGrowthMb: number }

const unitCount = 200

/** 200 units × 40 indicators + 6 checks: our engine with its traces against a spreadsheet's recalculation. */
export const benchScoring = async (): Promise<ScoringFigures> => {
  const prepared = preparedScheme()
  const units = Array.from({ length: unitCount }, (_, unit) => ({ inputs: inputsOf(unit), money: moneyOf(unit) }))
  const sheet = buildSheet(unitCount)
  const score = (): { totals: readonly string[]; held: number } => {
    let held = 0
    const totals = units.map(({ inputs, money }) => {
      const result = scoreScheme(prepared, inputs)
      held += heldOf(money, result.score)
      return printDecimal(result.score)
    })
    return { totals, held }
  }
  sheet.recalculate()
  const ours = score()
  const apart = sheet.totals().filter((total, unit) => Math.abs(total - Number(ours.totals[unit])) > 0.006).length
  const timing = await inTurn({ ours: score, sheet: sheet.recalculate }, { warm: 150, timed: 100 })
  const ratio = timing.sheet.median / timing.ours.median
  console.log(`scoring ${unitCount} units × ${itemCount} indicators + 6 checks each`)
  console.log(
    `  ours, exact and with traces ${ms(timing.ours.median)} · HyperFormula recalculation ${ms(timing.sheet.median)}`,
  )
  console.log(
    `  ${times(ratio)} as fast (goal 20 ×); checks that hold ${ours.held} and ${sheet.held()}, totals apart: ${apart}`,
  )
  return { oursMs: timing.ours.median, hyperformulaMs: timing.sheet.median, ratio }
}

/** One million indicators in one stream: unit after unit is made, scored and let go. */
export const benchStream = (): StreamFigures => {
  const prepared = preparedScheme()
  const count = 1_000_000 / itemCount
  let units = 0n
  const before = liveHeap()
  let highest = before
  const start = performance.now()
  for (let unit = 0; unit < count; unit += 1) {
    units += scoreScheme(prepared, inputsOf(unit)).score.units
    if (unit % 5000 === 4999) highest = Math.max(highest, liveHeap())
  }
  const seconds = (performance.now() - start) / 1000
  const indicatorsPerSecond = Math.round((count * itemCount) / seconds)
  console.log(`scoring 1,000,000 indicators in one stream (sum ${units})`)
  console.log(
    `  ${seconds.toFixed(1)} s, ${indicatorsPerSecond.toLocaleString('en')} a second, live heap + ${(highest - before).toFixed(1)} MB at most`,
  )
  return { indicatorsPerSecond, heapGrowthMb: highest - before }
}
