import { useQuery } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { useYear } from '../../lib/year.tsx'
import type { Snippet } from '../../ui/move-dialog.tsx'
import { returnReasonsQuery } from './queries.ts'

const most = 14

/** The beginning of a wording names it on its button. */
const short = (text: string): string => {
  const [first = ''] = text.split(/[，。；,.;:]/u)
  return first.length > most * 2 ? `${first.slice(0, most * 2)}…` : first
}

/** The wordings of the catalogue for returning a self-evaluation. */
export const useReturnSnippets = (): readonly Snippet[] => {
  const { year } = useYear()
  const { data } = useQuery(returnReasonsQuery(year))
  return (data?.items ?? []).map(({ id, text }) => ({ id, title: words(short(text.zh), short(text.en)), text }))
}
