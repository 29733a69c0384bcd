import { words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'

/** The finance bureau of the division: years and the calendar are its own. */
export const bureauOf = ({ tree }: Pick<Context, 'tree'>): string => {
  const found = [...tree.byId.values()].find(({ kind }) => kind === 'finance-bureau')
  if (!found) throw notFound(words('财政局', 'finance bureau'))
  return found.id
}
