import { decimal } from '../number/decimal.ts'
import type { ComparatorRules } from './rule.ts'

/** Rule behind each comparator where a scheme names no other. */
export const defaultComparatorRules = {
  '>=': { kind: 'proportional' },
  '<=': { kind: 'inverse' },
  '=': { kind: 'equality', otherwise: 'zero' },
  '>': { kind: 'proportional' },
  '<': { kind: 'inverse' },
  qualitative: {
    kind: 'qualitative-bands',
    achievedFrom: decimal(8n, 1),
    partlyFrom: decimal(6n, 1),
    unjudged: undefined,
  },
} as const satisfies ComparatorRules
