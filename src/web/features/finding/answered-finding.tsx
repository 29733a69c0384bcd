import { useMutation, useQueryClient } from '@tanstack/react-query'
import { findingContract } from '#contract/finding.ts'
import type { FindingAnswer, FindingAnswerKind } from '#domain/process/finding.ts'
import { findingStateTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { refreshed } from '../../lib/refreshed.ts'
import { useToast } from '../../lib/toast.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { AnswerForm } from './answer-form.tsx'
import { FindingView } from './finding-view.tsx'
import type { Finding } from './queries.ts'

const texts = {
  answered: words('答复已保存', 'The answer is saved'),
  settled: words('财政已认定，不能再改。', 'The bureau held it good: it changes no more.'),
  fixed: words('报告已改，检查不再发现。', 'The report was changed: it is found no more.'),
  document: words('下载检查结果说明', 'Download the findings'),
}

const tones: Readonly<Record<Finding['state'], Tone>> = { open: 'warn', answered: 'accent', settled: 'good' }

const useAnswer = ({ id, version }: Finding, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const reload = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['findings'] })
    await client.invalidateQueries({ queryKey: ['finding', id] })
  }
  return useMutation({
    mutationFn: (answer: FindingAnswer) =>
      call(findingContract.answer, { params: { id }, body: answer, version }).catch(refreshed(reload)),
    onSuccess: async () => {
      onDone()
      toast(say(texts.answered))
      await reload()
    },
  })
}

const Files = ({ selfEvaluationId }: Finding) => {
  const say = useSay()
  const path = `/api/self-evaluations/${selfEvaluationId}/documents/findings`
  return (
    <p className="row small no-print">
      {say(texts.document)}
      {(['docx', 'pdf', 'html'] as const).map((format) => (
        <a key={format} href={`${path}?format=${format}`} download>
          {format}
        </a>
      ))}
    </p>
  )
}

type Props = {
  readonly finding: Finding
  readonly asked: FindingAnswerKind | undefined
  readonly setAsked: (kind: FindingAnswerKind | undefined) => void
}

/** A finding of a self-evaluation with its answer and where that stands. */
export const AnsweredFinding = ({ finding, asked, setAsked }: Props) => {
  const say = useSay()
  const nameOf = useNames()
  const mayDo = useRights()
  const answer = useAnswer(finding, () => setAsked(undefined))
  const { content, severity, state, stillFound } = finding
  const mayAnswer = state !== 'settled' && mayDo('finding.answer', finding)
  return (
    <FindingView finding={{ ...content, severity }} sides={content.places}>
      <p className="row">
        <Badge tone={tones[state]}>{say(findingStateTerms[state])}</Badge>
        <span className="muted">{nameOf(finding.organisationId)}</span>
        {state === 'settled' && <span className="small">{say(texts.settled)}</span>}
        {!stillFound && <span className="small">{say(texts.fixed)}</span>}
      </p>
      <Files {...finding} />
      {mayAnswer ? (
        <AnswerForm
          name={finding.id}
          answer={finding.answer}
          asked={asked}
          isBusy={answer.isPending}
          error={answer.error}
          onAsk={setAsked}
          onAnswer={(given) => answer.mutate(given)}
        />
      ) : (
        finding.answer && <p className="returned-reason">{finding.answer.text}</p>
      )}
    </FindingView>
  )
}
