import { words } from '#domain/words/words.ts'
import type { EntryPlace } from '#store/queries/audit-entry.ts'
import { invalid } from '../errors.ts'

/** Where a page ended, as the caller gives it back. */
export const printPlace = ({ at, strand, number }: EntryPlace): string => `${at.getTime()}-${strand}-${number}`

const form = /^(\d{1,14})-(\d{1,4})-(\d{1,15})$/u

/** Throws where it is nothing we gave. */
export const parsePlace = (text: string): EntryPlace => {
  const [, at, strand, number] = form.exec(text) ?? []
  if (at === undefined) {
    throw invalid(
      'after',
      words('翻页位置不对', 'no page begins there'),
      words('请从第一页开始', 'start at the first page'),
    )
  }
  return { at: new Date(Number(at)), strand: Number(strand), number: Number(number) }
}
