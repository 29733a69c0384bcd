import type { Outcome } from './kills.ts'

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

/** Tells what was contradicted; then the run has failed. */
export const reportWrong = (wrong: readonly string[]): void => {
  for (const one of wrong) console.log(`  WRONG ${one}`)
  if (wrong.length > 0) process.exitCode = 1
}

/** Tells what came of a row of faults. */
export const report = (name: string, { count, recoveries, ledger, auditEntries, wrong }: Outcome): void => {
  const [middle, worst] = [median(recoveries), Math.max(0, ...recoveries)].map(seconds)
  console.log(`\n${name}: ${count} times; working again after ${middle} s (worst ${worst} s)`)
  console.log(`  ${ledger.acknowledged} changes acknowledged, ${auditEntries} audit entries in sound chains`)
  console.log(`  sent again ${ledger.repeated}, of these had happened ${ledger.happened}`)
  console.log(`  longest wait for an answer ${seconds(ledger.longest)} s`)
  for (const [what, times] of Object.entries(ledger.faults)) console.log(`  ${times} × ${what}`)
  reportWrong(wrong)
}
