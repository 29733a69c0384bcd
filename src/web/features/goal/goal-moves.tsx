import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { goalContract } from '#contract/goal.ts'
import { goalMachine, type GoalEvent } from '#domain/process/goal/goal-machine.ts'
import { goalEventTerms } from '#domain/words/goal-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { reasonBody } from '../../lib/reason-body.ts'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { AdjustDialog } from './adjust-dialog.tsx'
import type { Goal } from './queries.ts'

/** A review has a form of its own. */
type Simple = Exclude<GoalEvent, 'review' | 'adjust'>

const abouts: Readonly<Record<Simple, Words>> = {
  declare: words(
    '申报后由科室负责人审核，退回或撤回前不能再修改。',
    'The chief of the office looks at it; it cannot be changed until it comes back.',
  ),
  withdraw: words('撤回后回到草稿，可以继续修改。', 'It becomes a draft again.'),
  endorse: words('通过后报部门审核。', 'It goes on to the department.'),
  forward: words('报送后由财政审核。', 'It goes on to the finance bureau.'),
  return: words('退回编制人修改，并说明需要改什么。', 'It goes back to its writer: say what is to be mended.'),
  approve: words(
    '批复后作为监控和自评的依据，只能通过调整程序修改。',
    'Monitoring and self-evaluation go by it; it changes only by adjustment.',
  ),
  abandon: words(
    '已批复的目标继续有效，这次调整的内容留存备查。',
    'The approved goal goes on; what was written for the adjustment stays on record.',
  ),
  drop: words('本年度不予安排，之后不能恢复。', 'It is not funded this year and cannot be brought back.'),
}

const endpoints = {
  declare: goalContract.declare,
  withdraw: goalContract.withdraw,
  endorse: goalContract.endorse,
  forward: goalContract.forward,
  return: goalContract.return,
  approve: goalContract.approve,
  abandon: goalContract.abandon,
  drop: goalContract.drop,
} as const

const texts = {
  done: words('已办理', 'Done'),
  notReady: words('体检还有须改的问题，改完才能申报', 'Mend what the check-up holds against it first'),
}

const isSimple = (event: GoalEvent): event is Simple => event !== 'review' && event !== 'adjust'
const dangers: readonly GoalEvent[] = ['return', 'drop', 'withdraw', 'abandon']

const useMove = (goal: Goal, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ event, reason }: { readonly event: Simple; readonly reason: string | undefined }) =>
      call(endpoints[event], { params: { id: goal.id }, body: reasonBody(reason), version: goal.version }),
    onSuccess: async () => {
      onDone()
      toast(say(texts.done))
      await Promise.all([
        client.invalidateQueries({ queryKey: ['goal', goal.id] }),
        client.invalidateQueries({ queryKey: ['goals'] }),
        client.invalidateQueries({ queryKey: ['returned'] }),
      ])
    },
  })
}

type Props = { readonly goal: Goal; readonly isReady: boolean }

/** The steps open to this person, as the server says; the way forward first. */
export const GoalMoves = ({ goal, isReady }: Props) => {
  const say = useSay()
  const [asked, setAsked] = useState<GoalEvent>()
  const move = useMove(goal, () => setAsked(undefined))
  const close = (): void => setAsked(undefined)
  const open = goal.moves.filter((event) => event !== 'review')
  const isBlocked = open.includes('declare') && !isReady
  return (
    <>
      {isBlocked && <span className="small muted">{say(texts.notReady)}</span>}
      {open
        .filter((event) => event !== 'declare' || isReady)
        .map((event, at) => (
          <Button
            key={event}
            look={dangers.includes(event) ? 'danger' : at === 0 ? 'primary' : 'plain'}
            onClick={() => (move.reset(), setAsked(event))}
          >
            {say(goalEventTerms[event])}
          </Button>
        ))}
      {asked !== undefined && isSimple(asked) && (
        <MoveDialog
          moving={{
            title: say(goalEventTerms[asked]),
            about: say(abouts[asked]),
            needsReason: goalMachine.moves.some(({ event, needsReason }) => event === asked && needsReason),
            isDanger: dangers.includes(asked),
          }}
          isBusy={move.isPending}
          error={move.error}
          onMove={(reason) => move.mutate({ event: asked, reason })}
          onClose={close}
        />
      )}
      {asked === 'adjust' && <AdjustDialog goal={goal} onClose={close} />}
    </>
  )
}
