import { useMemo } from 'react'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { useAutosave, type Autosave } from '../../lib/autosave.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { refreshed } from '../../lib/refreshed.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { useRights } from '../organisation/queries.ts'
import { formOf, inputsOf, type InputForm } from './input-form.ts'
import { useReload, type Whole } from './queries.ts'
import { FieldHelp } from '../help/field-help.tsx'
import { QuestionFields } from './question-fields.tsx'

const texts = {
  heading: words('管理类评分依据', 'What the scheme asks about management'),
  why: words(
    '指标和台账里没有的，由部门如实回答；边填边保存，汇总时按方案计分。',
    'What neither indicators nor the ledger tell. It is saved as you type and scored when it is assembled.',
  ),
  conflict: words('别人刚刚改过这一页的回答。', 'Somebody else just changed these answers.'),
  keepMine: words('保留我填的', 'Keep mine'),
  takeTheirs: words('采用系统里的', 'Take the other'),
  closed: words('已签批或已报送，不能再改。', 'It was signed or submitted and cannot be changed.'),
}

const editable: readonly Whole['state'][] = ['open', 'returned', 'assembled']

const useInputs = (whole: Whole): Autosave<InputForm> => {
  const reload = useReload(whole.id)
  const start = useMemo(() => formOf(whole.inputs), [whole.inputs])
  const criteria = whole.questions.criteria.map(({ criterion }) => criterion)
  return useAutosave<InputForm>({
    name: `self-evaluation-inputs ${whole.id}`,
    start,
    version: whole.version,
    save: async (form, version) => {
      const inputs = inputsOf(form, whole.inputs, criteria)
      const saved = await call(selfEvaluationContract.setInputs, {
        params: { id: whole.id },
        body: { inputs },
        version,
      }).catch(refreshed(reload))
      void reload()
      return saved.version
    },
  })
}

const isAsked = ({ criteria, facts, counts, usesCoefficient }: Whole['questions']): boolean =>
  criteria.length + facts.length + counts.length > 0 || usesCoefficient

/** The answers a scheme needs beside indicators and money. */
export const QuestionsCard = ({ whole }: { readonly whole: Whole }) => {
  const say = useSay()
  const mayDo = useRights()
  const saving = useInputs(whole)
  const { state, error, flush, keepMine, takeTheirs } = saving
  if (!isAsked(whole.questions)) return undefined
  const isOpen = editable.includes(whole.state)
  const isReadOnly = !isOpen || !mayDo('self-evaluation.assemble', whole)
  return (
    <section className="card stack" aria-labelledby="questions-heading">
      <div className="row-apart">
        <h2 id="questions-heading">{say(texts.heading)}</h2>
        {!isReadOnly && <SaveMark state={state} />}
      </div>
      <p className="small muted">{say(isOpen ? texts.why : texts.closed)}</p>
      {!isReadOnly && <FieldHelp of="management-question" />}
      {state === 'failed' && <ErrorNotice error={error} retry={flush} />}
      {state === 'conflict' && (
        <Notice tone="warn" isAlert>
          <p>{say(texts.conflict)}</p>
          <div className="row">
            <Button onClick={() => keepMine(whole.version)}>{say(texts.keepMine)}</Button>
            <Button onClick={() => takeTheirs(formOf(whole.inputs), whole.version)}>{say(texts.takeTheirs)}</Button>
          </div>
        </Notice>
      )}
      <QuestionFields whole={whole} saving={saving} isReadOnly={isReadOnly} />
    </section>
  )
}
