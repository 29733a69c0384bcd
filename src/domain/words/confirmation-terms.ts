import type { Confirmation } from '../scheme/scheme.ts'
import type { Term } from './words.ts'

/** How far a rule was compared with the official text. */
export const confirmationTerms = {
  confirmed: { zh: '已核实', en: 'confirmed', authority: 'product' },
  'to-confirm': { zh: '待核实', en: 'to be confirmed', authority: 'product' },
} as const satisfies Readonly<Record<Confirmation, Term>>
