import { rectificationContract } from '#contract/rectification.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { movesFrom } from '#domain/process/machine.ts'
import { rectificationMachine, type RectificationEvent } from '#domain/process/rectification.ts'
import { rectificationEventTerms } from '#domain/words/review-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { reasonBody } from '../../lib/reason-body.ts'
import { Moves } from '../../ui/moves.tsx'
import { useRights } from '../organisation/queries.ts'
import type { Rectification } from './queries.ts'

const endpoints = {
  notify: rectificationContract.notify,
  reject: rectificationContract.reject,
  check: rectificationContract.check,
  close: rectificationContract.close,
} as const
type Asked = keyof typeof endpoints

const abouts: Readonly<Record<Asked, Words>> = {
  notify: words('通知送达整改单位，期限按规则推算。', 'The unit gets the notice; its day follows from the rules.'),
  reject: words('整改不到位，退回继续整改。', 'It does not suffice: the unit goes on.'),
  check: words('材料能说明问题已整改。', 'The evidence shows that it is mended.'),
  close: words('销号后不再跟踪。', 'It is followed no further.'),
}

const isAsked = (event: RectificationEvent): event is Asked => event in endpoints

/** The steps of the bureau; planning and reporting have forms of their own. */
export const RectificationMoves = ({ rectification }: { readonly rectification: Rectification }) => {
  const mayDo = useRights()
  const { id, version, state } = rectification
  const moves = movesFrom(rectificationMachine, state).flatMap(({ event, needsReason = false }) =>
    isAsked(event) && eventVerbs.rectification[event].some((verb) => mayDo(verb, rectification))
      ? [
          {
            event,
            needsReason,
            isDanger: event === 'reject',
            title: rectificationEventTerms[event],
            about: abouts[event],
            run: (reason: string | undefined) =>
              call(endpoints[event], { params: { id }, body: reasonBody(reason), version }),
          },
        ]
      : [],
  )
  return <Moves moves={moves} stale={['rectification', 'rectifications']} />
}
