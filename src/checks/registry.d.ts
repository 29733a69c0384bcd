import type { Check, YearCheck } from './check.ts'
/** Every check of one report, one line each. */
export declare const checks: readonly Check[]
/** Every check across two years. */
export declare const yearChecks: readonly YearCheck[]
