import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { projectContract } from '#contract/project.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { movesFrom } from '#domain/process/machine.ts'
import { projectMachine, type ProjectEvent } from '#domain/process/project.ts'
import { projectEventTerms } from '#domain/words/budget-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { reasonBody } from '../../lib/reason-body.ts'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { useRights } from '../organisation/queries.ts'
import type { Project } from './queries.ts'

const abouts: Readonly<Record<ProjectEvent, Words>> = {
  declare: words(
    '申报后由财政审核入库，退回前不能再修改。',
    'The bureau decides on it; it cannot be changed until it is returned.',
  ),
  store: words('入库后可列入预算。', 'Once in the library it may be entered into the budget.'),
  return: words('退回编制单位修改。', 'It goes back to be mended.'),
  budget: words('列入本年度预算。', 'It is entered into the budget of the year.'),
  start: words('项目开始实施，纳入运行监控。', 'The project begins and is monitored.'),
  suspend: words('暂停期间不再支付，恢复后继续。', 'Nothing is paid until it is resumed.'),
  resume: words('项目恢复实施。', 'The project goes on.'),
  end: words('结项后不能再恢复。', 'It cannot be reopened.'),
  cancel: words('取消后不能再恢复。', 'It cannot be brought back.'),
}
const done = words('已办理', 'Done')
const dangers: readonly ProjectEvent[] = ['return', 'suspend', 'cancel']

const endpoints = {
  declare: projectContract.declare,
  store: projectContract.store,
  return: projectContract.return,
  budget: projectContract.budget,
  start: projectContract.start,
  suspend: projectContract.suspend,
  resume: projectContract.resume,
  end: projectContract.end,
  cancel: projectContract.cancel,
} as const

const useMove = (project: Project, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ event, reason }: { readonly event: ProjectEvent; readonly reason: string | undefined }) =>
      call(endpoints[event], {
        params: { id: project.id },
        body: reasonBody(reason),
        version: project.version,
      }),
    onSuccess: async () => {
      onDone()
      toast(say(done))
      await Promise.all([
        client.invalidateQueries({ queryKey: ['project', project.id] }),
        client.invalidateQueries({ queryKey: ['projects'] }),
      ])
    },
  })
}

/** The steps open to this person on this project, the way forward first. */
export const ProjectMoves = ({ project }: { readonly project: Project }) => {
  const say = useSay()
  const mayDo = useRights()
  const [event, setEvent] = useState<ProjectEvent>()
  const move = useMove(project, () => setEvent(undefined))
  const open = movesFrom(projectMachine, project.state).filter((one) =>
    eventVerbs.project[one.event].some((verb) => mayDo(verb, project)),
  )
  const asked = open.find((one) => one.event === event)
  return (
    <>
      {open.map((one, at) => (
        <Button
          key={one.event}
          look={dangers.includes(one.event) ? 'danger' : at === 0 ? 'primary' : 'plain'}
          onClick={() => (move.reset(), setEvent(one.event))}
        >
          {say(projectEventTerms[one.event])}
        </Button>
      ))}
      {asked && (
        <MoveDialog
          moving={{
            title: say(projectEventTerms[asked.event]),
            about: say(abouts[asked.event]),
            needsReason: asked.needsReason ?? false,
            isDanger: dangers.includes(asked.event),
          }}
          isBusy={move.isPending}
          error={move.error}
          onMove={(reason) => move.mutate({ event: asked.event, reason })}
          onClose={() => setEvent(undefined)}
        />
      )}
    </>
  )
}
