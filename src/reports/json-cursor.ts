/** What is wrong with a file of the catalogue, by path; the file is used only when nothing is. */
export type FileProblem = { readonly path: string; readonly problem: string; readonly remedy: string }

/** A value of unknown shape, the path to it, and where problems with it are noted. */
export type At = { readonly value: unknown; readonly path: string; readonly problems: FileProblem[] }

export const report = (at: At, problem: string, remedy: string): void => {
  at.problems.push({ path: at.path === '' ? '$' : at.path, problem, remedy })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const member = (at: At, key: string): At => {
  const value = isRecord(at.value) && Object.hasOwn(at.value, key) ? at.value[key] : undefined
  return { value, path: at.path === '' ? key : `${at.path}.${key}`, problems: at.problems }
}

/** The members of an object; none where it is not there or no object. */
export const membersOf = (at: At): readonly (readonly [string, At])[] => {
  if (at.value === undefined) return []
  if (isRecord(at.value)) return Object.keys(at.value).map((key) => [key, member(at, key)] as const)
  report(at, 'not an object', 'write { … }')
  return []
}

/** A name that is not among `known` is a problem, since what stands under a misspelt name would be lost in silence. */
export const onlyNames = (at: At, known: readonly string[]): void => {
  for (const [key, inner] of membersOf(at))
    if (!known.includes(key)) report(inner, `unknown name "${key}"`, `use one of: ${known.join(', ')}`)
}

export const listAt = (at: At): readonly At[] => {
  if (Array.isArray(at.value))
    return at.value.map((value: unknown, index) => ({ value, path: `${at.path}[${index}]`, problems: at.problems }))
  if (at.value !== undefined) report(at, 'not a list', 'write [ … ]')
  return []
}

export const optionalText = (at: At): string => {
  if (at.value === undefined || typeof at.value === 'string') return at.value ?? ''
  report(at, 'not a text', 'write "…"')
  return ''
}

export const neededText = (at: At): string => {
  const text = optionalText(at)
  if (text === '' && (at.value === undefined || at.value === '')) report(at, 'missing', 'write "…"')
  return text
}

/** JSON, cut short: String() would call a toString that came with the file. */
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60)

export const oneOf = <T extends string>(at: At, known: readonly T[]): T | undefined => {
  const found = known.find((word) => word === at.value)
  if (found === undefined) report(at, `${shown(at.value)} is not known`, `use one of: ${known.join(', ')}`)
  return found
}

export const yearAt = (at: At): number | undefined => {
  if (at.value === undefined || (typeof at.value === 'number' && Number.isInteger(at.value))) return at.value
  report(at, 'not a year', 'write four digits without quotes, such as 2023')
  return undefined
}

/** A whole number within bounds, `fallback` where none is written. */
export const countAt = (
  at: At,
  fallback: number,
  { least, most }: { readonly least: number; readonly most: number },
): number => {
  if (at.value === undefined) return fallback
  if (typeof at.value === 'number' && Number.isInteger(at.value) && at.value >= least && at.value <= most)
    return at.value
  report(at, 'not a fitting number', `write a whole number from ${least} to ${most}`)
  return fallback
}

/** true or false, false where it is not written. */
export const flagAt = (at: At): boolean => {
  if (at.value === undefined || typeof at.value === 'boolean') return at.value ?? false
  report(at, 'neither true nor false', 'write true or false')
  return false
}

/** One text or several. */
export const textsAt = (at: At): readonly string[] =>
  typeof at.value === 'string' ? [at.value] : listAt(at).map(neededText)
