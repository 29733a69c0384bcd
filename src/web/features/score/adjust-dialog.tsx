import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import { adjustScore } from '#domain/process/self-evaluation/self-evaluation.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { pointsText } from '../../lib/money-text.ts'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { useReload, type Whole, type WholeScore } from '../self-evaluation/queries.ts'

const texts = {
  title: (name: string) => words(`调整得分 · ${name}`, `Adjust the score of ${name}`),
  about: words(
    '方案算出的得分保留，另记您的得分和理由；签批、报送和复核时都会看到。',
    'The computed score is kept; yours stands beside it with its reason, for the leader and the bureau to see.',
  ),
  computed: (points: string) => words(`方案计算${points}`, `${points} by the scheme`),
  score: (points: string) => words(`得分（0到${points}）`, `Score (0 to ${points})`),
  noNumber: words('请填写数字', 'Give a number'),
  reason: words('理由', 'Reason'),
  save: words('保存', 'Save'),
  undo: words('恢复方案得分', 'Take the computed score'),
  cancel: words('取消', 'Cancel'),
  done: words('得分已调整', 'The score was adjusted'),
}

type Props = { readonly whole: Whole; readonly score: WholeScore; readonly onClose: () => void }

const useAdjust = ({ whole, score, onClose }: Props) => {
  const say = useSay()
  const toast = useToast()
  const reload = useReload(whole.id)
  return useMutation({
    mutationFn: (body: { readonly score?: NonNullable<WholeScore['adjusted']>; readonly reason?: string }) =>
      call(selfEvaluationContract.adjustScore, {
        params: { id: whole.id, criterion: score.criterion },
        body,
        version: score.version,
      }),
    onSuccess: async () => {
      onClose()
      toast(say(texts.done))
      await reload()
    },
  })
}

type Judged = {
  readonly adjusted: Decimal | undefined
  readonly ofScore: Words | undefined
  readonly ofReason: Words | undefined
}

/** What is wrong with what was typed, at its field: the same rule as the server’s. */
const judge = ({ computed, points }: WholeScore, typed: string, reason: string): Judged => {
  const adjusted = parseDecimal(typed.trim())
  if (!adjusted) return { adjusted, ofScore: texts.noNumber, ofReason: undefined }
  const judged = adjustScore({ computed, points, adjusted, reason })
  if (judged.kind === 'done') return { adjusted, ofScore: undefined, ofReason: undefined }
  const { code, why } = judged.refusal
  return code === 'invalid'
    ? { adjusted, ofScore: why, ofReason: undefined }
    : { adjusted, ofScore: undefined, ofReason: why }
}

/** Puts the department’s own score beside the computed one; a reason is due. */
export const AdjustDialog = (props: Props) => {
  const say = useSay()
  const { score, onClose } = props
  const [typed, setTyped] = useState(score.adjusted ? pointsText(score.adjusted) : '')
  const [reason, setReason] = useState(score.reason)
  const [isTried, setTried] = useState(false)
  const adjust = useAdjust(props)
  const { adjusted, ofScore, ofReason } = judge(score, typed, reason)
  const save = (): void => {
    setTried(true)
    if (adjusted && !ofScore && !ofReason) adjust.mutate({ score: adjusted, reason: reason.trim() })
  }
  const told = (flaw: Words | undefined): string | undefined => (isTried && flaw ? say(flaw) : undefined)
  const foot = (
    <>
      {score.computed && score.adjusted && (
        <Button isBusy={adjust.isPending} onClick={() => adjust.mutate({})}>
          {say(texts.undo)}
        </Button>
      )}
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={adjust.isPending} onClick={save}>
        {say(texts.save)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title(score.name))} onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {score.computed && <p className="muted">{say(texts.computed(pointsText(score.computed)))}</p>}
      {adjust.error && <ErrorNotice error={adjust.error} />}
      <Field label={say(texts.score(pointsText(score.points)))} error={told(ofScore)}>
        {(wired) => (
          <input
            {...wired}
            className="input number input-number"
            inputMode="decimal"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <Field label={say(texts.reason)} error={told(ofReason)}>
        {(wired) => (
          <textarea {...wired} className="input" value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
