/** A stretch of a text. */
export type Range = { readonly from: number; readonly to: number }

/** The text of a named group; '' where it took no part in the match. */
export const groupText = (match: RegExpExecArray, group: string): string => match.groups?.[group] ?? ''

/** Where a named group stands (pattern with the d flag); undefined where it took no part in the match. */
export const groupRange = (match: RegExpExecArray, group: string): Range | undefined => {
  const range = match.indices?.groups?.[group]
  return range && { from: range[0], to: range[1] }
}
