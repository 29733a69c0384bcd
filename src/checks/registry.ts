import type { Check, YearCheck } from './check.ts'

/** Every check of one report, one line each. */
export const checks: readonly Check[] = []

/** Every check across two years. */
export const yearChecks: readonly YearCheck[] = []
