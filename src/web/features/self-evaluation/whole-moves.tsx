import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { movesFrom } from '#domain/process/machine.ts'
import { selfEvaluationMachine, type SelfEvaluationEvent } from '#domain/process/self-evaluation/self-evaluation.ts'
import { selfEvaluationEventTerms } from '#domain/words/self-evaluation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { reasonBody } from '../../lib/reason-body.ts'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { useRights } from '../organisation/queries.ts'
import { useReload, type Whole } from './queries.ts'

/** The bureau accepts, and returns, by its review. */
type Asked = Exclude<SelfEvaluationEvent, 'accept'>

const abouts: Readonly<Record<Asked, Words>> = {
  assemble: words(
    '把已采用的分表汇总，按评分方案计算每一项得分。汇总后仍可调整得分、修改报告。',
    'Puts the parts together and scores every criterion by the scheme. Scores and report can still be changed.',
  ),
  reopen: words(
    '重新收集后，可以退回或补充科室分表，改好再汇总。',
    'Parts can be returned or added again, then assembled anew.',
  ),
  sign: words(
    '签批后得分和报告不能再改，由财务人员报送财政。',
    'Score and report stay as they are; the finance officer submits them.',
  ),
  deliver: words(
    '报送后由财政部门复核；退回前不能再修改。',
    'The finance bureau reviews it; nothing can be changed until it is returned.',
  ),
  return: words('退回修改，请写明要改什么。', 'It goes back to be mended: say what.'),
}

const endpoints = {
  assemble: selfEvaluationContract.assemble,
  reopen: selfEvaluationContract.reopen,
  sign: selfEvaluationContract.sign,
  deliver: selfEvaluationContract.deliver,
  return: selfEvaluationContract.return,
} as const

const dangers: readonly Asked[] = ['reopen', 'return']
const done = words('已办理', 'Done')

const isAsked = (event: SelfEvaluationEvent): event is Asked => event !== 'accept'

const useMove = (whole: Whole, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const reload = useReload(whole.id)
  return useMutation({
    mutationFn: ({ event, reason }: { readonly event: Asked; readonly reason: string | undefined }) =>
      call(endpoints[event], { params: { id: whole.id }, body: reasonBody(reason), version: whole.version }),
    onSuccess: async () => {
      onDone()
      toast(say(done))
      await reload()
    },
  })
}

const hasOpenParts = ({ parts }: Whole): boolean => parts.some(({ state }) => state !== 'accepted')

/** Steps whose hour has not come are left to the list of what is still to be done. */
const isRipe = (whole: Whole, event: Asked): boolean => {
  if (event === 'assemble') return !hasOpenParts(whole)
  return event !== 'return' || whole.state === 'signed'
}

/** The steps open to this person, the way forward as the one primary button. */
export const WholeMoves = ({ whole }: { readonly whole: Whole }) => {
  const say = useSay()
  const mayDo = useRights()
  const [asked, setAsked] = useState<Asked>()
  const move = useMove(whole, () => setAsked(undefined))
  const open = movesFrom(selfEvaluationMachine, whole.state).flatMap(({ event, needsReason = false }) =>
    isAsked(event) && isRipe(whole, event) && eventVerbs['self-evaluation'][event].some((verb) => mayDo(verb, whole))
      ? [{ event, needsReason }]
      : [],
  )
  const moving = open.find(({ event }) => event === asked)
  return (
    <>
      {open.map(({ event }) => (
        <Button
          key={event}
          look={dangers.includes(event) ? 'danger' : 'primary'}
          onClick={() => (move.reset(), setAsked(event))}
        >
          {say(selfEvaluationEventTerms[event])}
        </Button>
      ))}
      {moving && (
        <MoveDialog
          moving={{
            title: say(selfEvaluationEventTerms[moving.event]),
            about: say(abouts[moving.event]),
            needsReason: moving.needsReason,
            isDanger: dangers.includes(moving.event),
          }}
          isBusy={move.isPending}
          error={move.error}
          onMove={(reason) => move.mutate({ event: moving.event, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
