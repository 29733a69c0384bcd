import { z } from 'zod'

/** A value to try for a field by its name; undefined leaves an optional field out and a needed one to the usual values. */
export type Pick = (field: string) => unknown

/** One of these fits every leaf of the contract; the first that fits is taken. */
const usual: readonly unknown[] = [
  '甲',
  '2026-06-30',
  '1.00',
  '1',
  1,
  2026,
  true,
  '01a1ff43-d763-7000-aada-a7bc8d70a766',
  'a@b.example',
  '440113000',
  'a'.repeat(64),
  'noun',
  '2026-01-01T00:00:00.000Z',
]

/** What a schema is made of, as far as we look. */
type Def = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
}

// The types of zod tell less than it keeps.
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def

const unwrapped = (schema: z.ZodType | undefined): Def | undefined => {
  const def = schema && defOf(schema)
  return def?.innerType ? unwrapped(def.innerType) : def
}

/** The fields of an object schema, those of all its kinds where it has several; none of any other. */
export const fieldsOf = (schema: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> => {
  const def = unwrapped(schema)
  return def?.shape ?? Object.assign({}, ...(def?.options ?? []).map(fieldsOf))
}

const wrapping = new Set(['optional', 'default', 'nullable', 'readonly', 'prefault', 'nonoptional', 'catch'])
const mayBeLeftOut = new Set(['optional', 'default', 'prefault'])

const fits = (schema: z.ZodType, value: unknown): boolean => z.safeDecode(schema, value as never).success

const leafOf = (schema: z.ZodType, given: unknown, { entries, values }: Def): unknown => {
  const choices = [
    ...(given === undefined ? [] : [given]),
    ...(values ?? []),
    ...Object.values(entries ?? {}),
    ...usual,
  ]
  return choices.find((choice) => fits(schema, choice))
}

const objectOf = (shape: Readonly<Record<string, z.ZodType>>, pick: Pick): object => {
  const entries = Object.entries(shape).flatMap(([field, schema]) => {
    const isOptional = mayBeLeftOut.has(defOf(schema).type)
    const value = isOptional && pick(field) === undefined ? undefined : sampleOf(schema, pick, field)
    if (value === undefined && !isOptional) throw new Error(`nothing fits ${field}`)
    return value === undefined ? [] : [[field, value] as const]
  })
  return Object.fromEntries(entries)
}

/** A value that travels well enough for a schema: needed fields, and of the others those that `pick` names. */
export const sampleOf = (schema: z.ZodType, pick: Pick, field = ''): unknown => {
  const def = defOf(schema)
  if (def.shape) return objectOf(def.shape, pick)
  if (wrapping.has(def.type) && def.innerType) return sampleOf(def.innerType, pick, field)
  if (def.element) return [sampleOf(def.element, pick, field)]
  if (def.options)
    return sampleOf(def.options[Number(pick('variant') ?? 0) % def.options.length] ?? schema, pick, field)
  if (def.type === 'record') return {}
  return leafOf(schema, pick(field), def)
}

/** The schema of the items of a list. */
export const elementOf = (schema: z.ZodType | undefined): z.ZodType | undefined => unwrapped(schema)?.element
