import { words, type Words } from '#domain/words/words.ts'

/** Something in a facts file that could not be used: where, what, and how to mend it. */
export type FactProblem = { readonly path: string; readonly message: Words; readonly remedy: Words }

/** A value of unknown shape, the path to it, and where problems with it are noted. */
export type Cursor = { readonly value: unknown; readonly path: string; readonly problems: FactProblem[] }

export const complain = ({ path, problems }: Cursor, message: Words, remedy: Words): void => {
  problems.push({ path: path === '' ? '$' : path, message, remedy })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const child = ({ path, problems }: Cursor, key: string, value: unknown): Cursor => ({
  value,
  path: path === '' ? key : `${path}.${key}`,
  problems,
})

const wrongShape = (cursor: Cursor, expected: Words): undefined => {
  complain(
    cursor,
    words(`这里应为${expected.zh}`, `${expected.en} is expected here`),
    words(`请改为${expected.zh}，或删去此项`, `Write ${expected.en}, or leave this out`),
  )
}

/** The members of an object, in the order of the file; none where it is not there or no object. */
export const members = (cursor: Cursor): readonly (readonly [string, Cursor])[] => {
  if (cursor.value === undefined) return []
  if (isRecord(cursor.value))
    return Object.entries(cursor.value).map(([key, value]) => [key, child(cursor, key, value)] as const)
  wrongShape(cursor, words('对象 { … }', 'an object { … }'))
  return []
}

/** The items of a list; none where it is not there or no list. */
export const items = (cursor: Cursor): readonly Cursor[] => {
  if (cursor.value === undefined) return []
  if (Array.isArray(cursor.value))
    return cursor.value.map((value: unknown, index) => ({
      value,
      path: `${cursor.path}[${index}]`,
      problems: cursor.problems,
    }))
  wrongShape(cursor, words('列表 [ … ]', 'a list [ … ]'))
  return []
}

/** A text; '' where it is not there. A number is refused, since 92.20 would become 92.2. */
export const text = (cursor: Cursor): string => {
  if (cursor.value === undefined) return ''
  if (typeof cursor.value === 'string') return cursor.value
  if (typeof cursor.value === 'number')
    complain(
      cursor,
      words('数字须写成文字', 'a number must be written as text'),
      words(
        `请加引号并带单位，如 "${cursor.value}万元"`,
        `Put it in quotes with its unit, such as "${cursor.value}万元"`,
      ),
    )
  else wrongShape(cursor, words('文字 "…"', 'a text "…"'))
  return ''
}

export const isObject = (cursor: Cursor): boolean => isRecord(cursor.value)

/** The members by name; a name that is not among `known` is a problem, since a misspelt fact would be lost in silence. */
export const fields = <K extends string>(cursor: Cursor, known: readonly K[]): ((key: K) => Cursor) => {
  const found = new Map(members(cursor))
  for (const [key, at] of found)
    if (!known.some((name) => name === key))
      complain(
        at,
        words(`不认识的名称“${key}”`, `unknown name "${key}"`),
        words(`可用的名称：${known.join('、')}`, `Known names: ${known.join(', ')}`),
      )
  return (key) => found.get(key) ?? child(cursor, key, undefined)
}
