import type { LoadedScheme } from '#catalogue/load-catalogue.ts'
import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { FilingScore } from '#domain/scheme/filing/score-filing.ts'
import { traceOf } from '#domain/scheme/trace.ts'
import { version } from '../files/package-root.ts'

const isDecimal = (value: unknown): value is Decimal =>
  typeof value === 'object' && value !== null && 'units' in value && typeof value.units === 'bigint'

/** Decimals as strings, so that no reader turns them into floating point by accident. */
const decimalsAsText = (_: string, value: unknown): unknown => (isDecimal(value) ? printDecimal(value) : value)

/** The result of `score --json`: the total, the whole trace and the comparison with the claim, as JSON text. */
export const scoreJson = (file: string, { scheme, hash }: LoadedScheme, { result, comparison }: FilingScore): string =>
  JSON.stringify(
    {
      jiheng: version,
      file,
      scheme: { id: scheme.id, version: scheme.version, hash, status: scheme.status },
      full: result.full,
      score: result.score,
      highest: result.highest,
      unjudged: result.unjudged,
      grades: result.grades.map(({ name }) => name),
      trace: traceOf(result),
      claims: comparison,
    },
    decimalsAsText,
    2,
  )
