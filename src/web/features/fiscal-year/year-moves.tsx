import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fiscalYearContract } from '#contract/fiscal-year.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { reasonBody } from '../../lib/reason-body.ts'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { OpenYear } from './open-year.tsx'
import type { FiscalYear } from './queries.ts'

const moves = {
  startClosing: {
    endpoint: fiscalYearContract.startClosing,
    title: words('进入收尾', 'Start closing'),
    about: words('不再派发新任务，未办完的继续办。', 'No new tasks; what is open goes on.'),
    needsReason: false,
  },
  reopen: {
    endpoint: fiscalYearContract.reopen,
    title: words('恢复进行', 'Open again'),
    about: words('年度恢复进行，理由会留下记录。', 'The year goes on; the reason is recorded.'),
    needsReason: true,
  },
  close: {
    endpoint: fiscalYearContract.close,
    title: words('结束年度', 'Close the year'),
    about: words('全部任务办完才能结束；结束后只能查看。', 'Only with nothing left to do; afterwards it is read only.'),
    needsReason: false,
  },
} as const

const done = words('已办理', 'Done')

type Move = keyof typeof moves

const movesOf = ({ state }: FiscalYear): readonly Move[] => {
  if (state === 'open') return ['startClosing']
  return state === 'closing' ? ['close', 'reopen'] : []
}

/** The steps a year may take from where it is. */
export const YearMoves = ({ year }: { readonly year: FiscalYear }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const [asked, setAsked] = useState<Move>()
  const move = useMutation({
    mutationFn: (reason: string | undefined) =>
      call(moves[asked ?? 'startClosing'].endpoint, {
        params: { id: year.id },
        body: reasonBody(reason),
        version: year.version,
      }),
    onSuccess: async () => {
      setAsked(undefined)
      toast(say(done))
      await client.invalidateQueries()
    },
  })
  const moving = asked && moves[asked]
  return (
    <div className="row">
      {year.state === 'preparing' && <OpenYear year={year} />}
      {movesOf(year).map((one) => (
        <Button key={one} onClick={() => setAsked(one)}>
          {say(moves[one].title)}
        </Button>
      ))}
      {moving && (
        <MoveDialog
          moving={{ title: say(moving.title), about: say(moving.about), needsReason: moving.needsReason }}
          isBusy={move.isPending}
          error={move.error}
          onMove={move.mutate}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
