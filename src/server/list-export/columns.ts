import { z } from 'zod'
import { bilingual, day, decimal, instant, money } from '#contract/codecs.ts'
import { wordsOfEnum } from '#contract/enum-words.ts'
import { labelOf } from '#contract/labels.ts'
import type { OrganisationTree } from '#domain/process/organisation.ts'
import type { Language, Words } from '#domain/words/words.ts'
import type { ListColumn, ListValue } from '#reports/exchange/write-list.ts'

/** For whom values are written: people read names, programs identifiers. */
export type Reader = { readonly tree: OrganisationTree; readonly language: Language; readonly isProgram: boolean }

/** A column with how its value is read from an item; the cast of a value holds because the schema is that of the item. */
export type ItemColumn = ListColumn & { readonly read: (item: unknown, reader: Reader) => ListValue }

type Kind = Pick<ListColumn, 'type'> & { readonly show: (value: unknown, reader: Reader) => ListValue }

/** What may be left out or empty has the column of what it is. */
const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.unwrap() as z.ZodType) : schema

/** Something with parts of its own, each of which gets a column. */
const isGroup = (schema: z.ZodType): schema is z.ZodObject => schema instanceof z.ZodObject && schema !== bilingual

const asIs = (value: unknown): ListValue => value as ListValue

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })

const moment: Kind['show'] = (value, { isProgram }) =>
  isProgram ? (value as Date).toISOString() : beijing.format(value as Date)

const inWords: Kind['show'] = (value, { language }) => (value as Words)[language]

const chosen = (schema: z.ZodEnum): Kind => {
  const names = wordsOfEnum(schema.options.map(String))
  return {
    type: 'text',
    show: (value, { isProgram, language }) =>
      isProgram ? String(value) : (names?.[String(value)]?.[language] ?? String(value)),
  }
}

/** An organisation by its name, where it is one; any other text is itself. */
const text: Kind['show'] = (value, { tree, isProgram }) =>
  isProgram ? String(value) : (tree.byId.get(String(value))?.name ?? String(value))

/** What is no single value is given as JSON: nothing of it is lost. */
const asJson =
  (schema: z.ZodType): Kind['show'] =>
  (value) =>
    JSON.stringify(z.encode(schema, value))

const many = (element: z.ZodType, schema: z.ZodType): Kind => {
  const one = kindOf(element)
  if (one.type !== 'text' || isGroup(element)) return { type: 'text', show: asJson(schema) }
  const shown = (item: unknown, reader: Reader): string => {
    const value = one.show(item, reader)
    return typeof value === 'string' ? value : ''
  }
  const join: Kind['show'] = (value, reader) =>
    (value as readonly unknown[]).map((item) => shown(item, reader)).join('；')
  return { type: 'text', show: join }
}

const special = new Map<z.ZodType, Kind>([
  [money, { type: 'money', show: asIs }],
  [decimal, { type: 'number', show: asIs }],
  [day, { type: 'date', show: asIs }],
  [instant, { type: 'text', show: moment }],
  [bilingual, { type: 'text', show: inWords }],
])

const plainKind = (schema: z.ZodType): Kind | undefined => {
  if (schema instanceof z.ZodBoolean) return { type: 'flag', show: asIs }
  if (schema instanceof z.ZodNumber) return { type: 'int', show: asIs }
  if (schema instanceof z.ZodEnum) return chosen(schema)
  return schema instanceof z.ZodString || schema instanceof z.ZodUUID ? { type: 'text', show: text } : undefined
}

const kindOf = (schema: z.ZodType): Kind => {
  const known = special.get(schema) ?? plainKind(schema)
  if (known) return known
  return schema instanceof z.ZodArray
    ? many(bare(schema.element as z.ZodType), schema)
    : { type: 'text', show: asJson(schema) }
}

type Path = readonly string[]

const valueAt = (item: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[name], item)

const headOf = (path: Path): Words => {
  const labels = path.map((name) => labelOf(name))
  return { zh: labels.map(({ zh }) => zh).join('·'), en: labels.map(({ en }) => en).join(': ') }
}

const columnOf = (path: Path, schema: z.ZodType): ItemColumn => {
  const { type, show } = kindOf(schema)
  const read: ItemColumn['read'] = (item, reader) => {
    const value = valueAt(item, path)
    return value === undefined || value === null ? undefined : show(value, reader)
  }
  return { id: path.join('.'), ...headOf(path), type, read }
}

const columnsUnder = (path: Path, item: z.ZodObject): readonly ItemColumn[] =>
  Object.entries(item.shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, schema]) => {
    const inner = bare(schema)
    const below = [...path, name]
    return isGroup(inner) ? columnsUnder(below, inner) : [columnOf(below, inner)]
  })

/** The columns of a list by the schema of its rows; what stands within something gets a column of its own. */
export const columnsOf = (item: z.ZodObject): readonly ItemColumn[] => columnsUnder([], item)
