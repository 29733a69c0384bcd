import { monitoringContract } from '#contract/monitoring.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { movesFrom } from '#domain/process/machine.ts'
import { monitoringMachine, type MonitoringEvent } from '#domain/process/monitoring/monitoring.ts'
import { monitoringEventTerms } from '#domain/words/monitoring-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { reasonBody } from '../../lib/reason-body.ts'
import { Moves } from '../../ui/moves.tsx'
import { useRights } from '../organisation/queries.ts'
import type { Monitoring } from './queries.ts'

const endpoints = {
  submit: monitoringContract.submit,
  return: monitoringContract.return,
  accept: monitoringContract.accept,
} as const
type Asked = keyof typeof endpoints

const abouts: Readonly<Record<Asked, Words>> = {
  submit: words('报送后不能再改；有问题的会被退回。', 'It cannot be changed afterwards, unless it is returned.'),
  return: words('退回填报单位修改，请写明要改什么。', 'It goes back: say what is to be mended.'),
  accept: words('审核通过后灯号确定，红灯会发出预警。', 'The lights are settled; a red one raises an alert.'),
}

const isAsked = (event: MonitoringEvent): event is Asked => event in endpoints

/** What may be done with a sheet now; it is handed in only once nothing is missing. */
export const MonitoringMoves = ({ monitoring }: { readonly monitoring: Monitoring }) => {
  const mayDo = useRights()
  const hasGaps = monitoring.gaps.length > 0
  const moves = movesFrom(monitoringMachine, monitoring.state).flatMap(({ event, needsReason = false }) => {
    if (!isAsked(event) || (event === 'submit' && hasGaps)) return []
    if (!eventVerbs.monitoring[event].some((verb) => mayDo(verb, monitoring))) return []
    const { id, version } = monitoring
    return [
      {
        event,
        needsReason,
        isDanger: event === 'return',
        title: monitoringEventTerms[event],
        about: abouts[event],
        run: (reason: string | undefined) =>
          call(endpoints[event], { params: { id }, body: reasonBody(reason), version }),
      },
    ]
  })
  return <Moves moves={moves} stale={['monitoring', 'monitorings', 'alerts', 'tasks']} />
}
