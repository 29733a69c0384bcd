import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { findingContract } from '#contract/finding.ts'
import { findingAnswerTerms, findingStateTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { useRights } from '../organisation/queries.ts'
import { CreateRectificationDialog } from '../rectification/create-rectification-dialog.tsx'
import type { ReviewFinding } from './queries.ts'

const texts = {
  gone: words('已不再出现', 'no longer found'),
  settle: words('认可答复', 'Hold good'),
  reject: words('不予认可', 'Reject'),
  rejectAbout: words('单位须重新答复，请写明为什么。', 'The unit answers anew: say why.'),
  mend: words('列入整改', 'Have it mended'),
  source: words('自评复核', 'review of the self-evaluation'),
  done: words('已办理', 'Done'),
}

const useSettling = (finding: ReviewFinding, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { id, version } = finding
  return useMutation({
    mutationFn: (reason: string | undefined): Promise<unknown> =>
      reason === undefined
        ? call(findingContract.settle, { params: { id }, body: {}, version })
        : call(findingContract.reject, { params: { id }, body: { reason }, version }),
    onSuccess: async () => {
      onDone()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['findings'] })
    },
  })
}

const Sides = ({ content }: Pick<ReviewFinding, 'content'>) => (
  <ul className="small muted finding-places">
    {content.places.map(({ line, quote }) => (
      <li key={`${line} ${quote}`}>{quote}</li>
    ))}
  </ul>
)

/** A finding with both of its sides and the unit’s answer; the reviewer holds the answer good, or not. */
export const FindingLine = ({ finding }: { readonly finding: ReviewFinding }) => {
  const say = useSay()
  const mayDo = useRights()
  const [isRejecting, setRejecting] = useState(false)
  const [isMending, setMending] = useState(false)
  const settling = useSettling(finding, () => setRejecting(false))
  const { content, severity, state, answer, stillFound } = finding
  const maySettle = state === 'answered' && mayDo('finding.settle', finding)
  return (
    <li className="advice" data-severity={severity}>
      <strong>{say(content.message)}</strong> <Badge>{say(findingStateTerms[state])}</Badge>
      {!stillFound && <Badge tone="good">{say(texts.gone)}</Badge>}
      {content.arithmetic !== undefined && <div className="small">{content.arithmetic}</div>}
      <Sides content={content} />
      {answer && (
        <p className="small">
          {say(findingAnswerTerms[answer.kind])}：{answer.text}
        </p>
      )}
      {settling.error && <ErrorNotice error={settling.error} />}
      {maySettle && (
        <span className="row">
          <Button isBusy={settling.isPending} onClick={() => settling.mutate(undefined)}>
            {say(texts.settle)}
          </Button>
          <Button look="danger" onClick={() => setRejecting(true)}>
            {say(texts.reject)}
          </Button>
        </span>
      )}
      {mayDo('rectification.notify', finding) && (
        <button type="button" className="link-button" onClick={() => setMending(true)}>
          {say(texts.mend)}
        </button>
      )}
      {isMending && (
        <CreateRectificationDialog
          finding={{ id: finding.id, source: say(texts.source), problem: say(content.message) }}
          onClose={() => setMending(false)}
        />
      )}
      {isRejecting && (
        <MoveDialog
          moving={{ title: say(texts.reject), about: say(texts.rejectAbout), needsReason: true, isDanger: true }}
          isBusy={settling.isPending}
          error={settling.error}
          onMove={(reason) => settling.mutate(reason)}
          onClose={() => setRejecting(false)}
        />
      )}
    </li>
  )
}
