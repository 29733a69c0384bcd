import { useEffect, useRef } from 'react'
import type { FindingAnswer, FindingAnswerKind } from '#domain/process/finding.ts'
import { findingAnswerTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'

const texts = {
  answer: words('答复', 'Answer'),
  keys: { fix: '1', explain: '2', accept: '3' },
  why: {
    fix: words('改了哪里（可不填）', 'What was corrected (may be left out)'),
    explain: words('为什么数据是对的，依据在哪', 'Why the figures are right, and what shows it'),
    accept: words('准备怎么处理', 'What will be done about it'),
  },
  save: words('保存答复', 'Save the answer'),
  cancel: words('取消', 'Cancel'),
  needed: words('请写明情况', 'Words are needed here'),
  back: words('撤回答复', 'Take the answer back'),
}

const kinds = ['fix', 'explain', 'accept'] as const

type Props = {
  /** Names what is typed, until it is saved. */
  readonly name: string
  readonly answer: FindingAnswer | undefined
  /** Which answer is being written. */
  readonly asked: FindingAnswerKind | undefined
  readonly isBusy: boolean
  readonly error: unknown
  readonly onAsk: (kind: FindingAnswerKind | undefined) => void
  readonly onAnswer: (answer: FindingAnswer) => void
  readonly onTakeBack?: (() => void) | undefined
}

const Writing = ({ name, asked, isBusy, onAsk, onAnswer }: Props & { readonly asked: FindingAnswerKind }) => {
  const say = useSay()
  const { draft, setDraft, forget } = useKeptDraft(`answer ${name}`, '')
  const element = useRef<HTMLTextAreaElement>(null)
  useEffect(() => element.current?.focus(), [asked])
  const isMissing = asked !== 'fix' && draft.trim() === ''
  const save = (): void => {
    if (isMissing) return
    forget()
    onAnswer({ kind: asked, text: draft.trim() })
  }
  return (
    <div className="stack-s">
      <Field label={say(texts.why[asked])} {...(isMissing ? { hint: say(texts.needed) } : {})}>
        {(wired) => (
          <textarea
            {...wired}
            ref={element}
            className="input"
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button look="primary" isBusy={isBusy} aria-disabled={isMissing || undefined} onClick={save}>
          {say(texts.save)}
        </Button>
        <Button onClick={() => onAsk(undefined)}>{say(texts.cancel)}</Button>
      </div>
    </div>
  )
}

/** Fixed, explained, or accepted: keys 1, 2 and 3. */
export const AnswerForm = (props: Props) => {
  const say = useSay()
  const { answer, asked, error, onAsk, onTakeBack } = props
  return (
    <section className="answer no-print" aria-label={say(texts.answer)}>
      {answer && (
        <p className="returned-reason">
          <strong>{say(findingAnswerTerms[answer.kind])}</strong> {answer.text}
        </p>
      )}
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      <div className="row">
        {kinds.map((kind) => (
          <Button key={kind} aria-pressed={asked === kind} onClick={() => onAsk(kind)}>
            {say(findingAnswerTerms[kind])} <kbd>{texts.keys[kind]}</kbd>
          </Button>
        ))}
        {answer && onTakeBack && (
          <Button look="quiet" onClick={onTakeBack}>
            {say(texts.back)}
          </Button>
        )}
      </div>
      {asked && <Writing {...props} asked={asked} />}
    </section>
  )
}
