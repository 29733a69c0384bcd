import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readingContract } from '#contract/reading.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { refreshed } from '../../lib/refreshed.ts'
import type { Correction, Reading } from './queries.ts'

type Span = { readonly start: number; readonly end: number }

const isAt = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

const textOf = (corrections: readonly Correction[]): string =>
  JSON.stringify(corrections.toSorted((a, b) => a.start - b.start || a.end - b.end))

/** Figures that are other ones than those that were read, as they are being typed. */
export type Corrections = {
  readonly all: readonly Correction[]
  readonly at: (span: Span) => string | undefined
  /** Without a value the figure is again what was read. */
  readonly set: (spans: readonly Span[], value: string | undefined) => void
  readonly isDirty: boolean
  readonly isSaving: boolean
  readonly error: unknown
  readonly save: () => void
  readonly giveUp: () => void
}

/** Typing is kept over a reload until it is saved; the server checks again what is saved. */
export const useCorrections = (reading: Reading): Corrections => {
  const client = useQueryClient()
  const { id, version, corrections: saved } = reading
  const { draft, setDraft } = useKeptDraft<readonly Correction[]>(`reading ${id}`, saved)
  const reload = (): Promise<void> => client.invalidateQueries({ queryKey: ['reading', id] })
  const save = useMutation({
    mutationFn: () =>
      call(readingContract.correct, { params: { id }, body: { corrections: [...draft] }, version }).catch(
        refreshed(reload),
      ),
    onSuccess: reload,
  })
  const isDirty = useMemo(() => textOf(draft) !== textOf(saved), [draft, saved])
  const set = (spans: readonly Span[], value: string | undefined): void => {
    const others = draft.filter((one) => !spans.some((span) => isAt(span, one)))
    const added = value === undefined ? [] : spans.map(({ start, end }) => ({ start, end, value }))
    setDraft([...others, ...added])
  }
  return {
    all: draft,
    at: (span) => draft.find((one) => isAt(span, one))?.value,
    set,
    isDirty,
    isSaving: save.isPending,
    error: save.error,
    save: () => save.mutate(),
    giveUp: () => (save.reset(), setDraft(saved)),
  }
}
