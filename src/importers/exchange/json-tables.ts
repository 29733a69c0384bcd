import { jsonRows, type JsonRows } from './json-rows.ts'

/** A list of records in a JSON file, by the name it has there; '' where the file is the list. */
export type JsonTable = JsonRows & { readonly name: string }

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const membersOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** `[…]`, `{ "TABLE": […] }` or the same below `tables`; undefined where it is no JSON or holds no list. */
export const jsonTables = (text: string): readonly JsonTable[] | undefined => {
  const content = parse(text)
  if (Array.isArray(content)) return [{ name: '', ...jsonRows(content) }]
  const members = new Map(membersOf(content))
  const lists = [...(members.has('tables') ? membersOf(members.get('tables')) : members)].flatMap(([name, value]) =>
    Array.isArray(value) ? [{ name, ...jsonRows(value) }] : [],
  )
  return lists.length === 0 ? undefined : lists
}
