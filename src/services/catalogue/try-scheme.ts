import { noInputs, type FiledRow, type Measure, type SchemeInputs } from '#domain/scheme/measure.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import type { WeightStage } from '#domain/scheme/scheme.ts'
import { scoreScheme } from '#domain/scheme/score.ts'
import type { TraceLine } from '#domain/scheme/trace-lines.ts'
import { traceOf } from '#domain/scheme/trace.ts'
import type { Context } from '../context.ts'
import { loadedScheme } from './see-schemes.ts'

type Given<T> = { readonly [Key in keyof T]?: T[Key] | undefined }
type GivenMeasure = Given<Omit<Measure, 'checks' | 'rows'>> & {
  readonly checks?: Readonly<Record<string, boolean>> | undefined
}
type GivenRow = Omit<FiledRow, 'measure' | 'points'> & {
  readonly points?: FiledRow['points']
  readonly measure: GivenMeasure
}

/** What a person typed to try a scheme on. */
export type TryInputs = {
  readonly measures: Readonly<Record<string, GivenMeasure & { readonly rows?: readonly GivenRow[] | undefined }>>
  readonly rows: readonly GivenRow[]
  readonly facts: Readonly<Record<string, boolean>>
  readonly counts: Readonly<Record<string, NonNullable<Measure['target']>>>
  readonly coefficient?: SchemeInputs['coefficient']
}

/** Optional keys that are absent stay absent: a rule asks whether something is there. */
const present = <T extends object>(value: Given<T>): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T

const mapOf = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(record))

const plainMeasure = ({ checks, ...rest }: GivenMeasure): Measure =>
  present<Measure>({ ...rest, checks: checks && mapOf(checks) })

const rowOf = ({ slot, name, comparator, points, measure }: GivenRow): FiledRow => ({
  slot,
  name,
  comparator,
  points,
  measure: plainMeasure(measure),
})

const inputsOf = ({ measures, rows, facts, counts, coefficient }: TryInputs): SchemeInputs => ({
  ...noInputs,
  measures: new Map(
    Object.entries(measures).map(([id, { rows: inner, ...measure }]) => [
      id,
      present<Measure>({ ...plainMeasure(measure), rows: inner?.map(rowOf) }),
    ]),
  ),
  rows: rows.map(rowOf),
  facts: mapOf(facts),
  counts: mapOf(counts),
  coefficient,
})

const flat = (lines: readonly TraceLine[], depth: number): readonly (TraceLine & { readonly depth: number })[] =>
  lines.flatMap((line) => [{ ...line, depth }, ...flat(line.children, depth + 1)])

/** Scores inputs by a scheme and changes nothing. */
export const tryScheme = async (
  ctx: Context,
  { id, stage, inputs }: { readonly id: string; readonly stage: WeightStage; readonly inputs: TryInputs },
) => {
  const { scheme, hash } = loadedScheme(ctx, id)
  const result = scoreScheme(prepareScheme(scheme, stage), inputsOf(inputs))
  const { scheme: told, lines, ...trace } = traceOf(result)
  const { full, score, highest, unjudged, grades } = result
  return { ...trace, scheme: { ...told, hash }, full, score, highest, unjudged, grades, lines: flat(lines, 1) }
}
