import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { useToast } from '../lib/toast.tsx'
import { Button } from './button.tsx'
import { MoveDialog, type Snippet } from './move-dialog.tsx'

/** A step of a process as a person sees it: its button, what follows from it, and what it does. */
export type Move = {
  readonly event: string
  readonly title: Words
  readonly about: Words
  readonly needsReason: boolean
  readonly isDanger?: boolean
  /** Reasons often given. */
  readonly snippets?: readonly Snippet[] | undefined
  readonly run: (reason: string | undefined) => Promise<unknown>
}

const done = words('已办理', 'Done')

type Props = {
  readonly moves: readonly Move[]
  /** First parts of the keys of what changes by a move. */
  readonly stale: readonly string[]
}

/** The steps somebody may take now, each asked about before it is taken. */
export const Moves = ({ moves, stale }: Props) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const [asked, setAsked] = useState<Move>()
  const step = useMutation({
    mutationFn: ({ run, reason }: { readonly run: Move['run']; readonly reason: string | undefined }) => run(reason),
    onSuccess: async () => {
      setAsked(undefined)
      toast(say(done))
      await Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: [key] })))
    },
  })
  return (
    <>
      {moves.map((move) => (
        <Button
          key={move.event}
          look={move.isDanger ? 'danger' : 'primary'}
          onClick={() => (step.reset(), setAsked(move))}
        >
          {say(move.title)}
        </Button>
      ))}
      {asked && (
        <MoveDialog
          moving={{ ...asked, title: say(asked.title), about: say(asked.about) }}
          isBusy={step.isPending}
          error={step.error}
          onMove={(reason) => step.mutate({ run: asked.run, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
