import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { goalContract } from '#contract/goal.ts'
import { words } from '#domain/words/words.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { FieldHelp } from '../help/field-help.tsx'
import { checkUpQuery, goalQuery, type Goal, type GoalVersion } from './queries.ts'

const texts = {
  heading: words('总体目标', 'Goal in words'),
  annual: words('年度目标', 'Goal of the year'),
  annualHint: words(
    '写清：做什么、做多少、什么时候完成、给谁带来什么变化。例如“完成120公里管网清疏，汛期前消除12处易涝点”。',
    'Say what is done, how much, by when, and what changes for whom: "120 km of sewers cleaned, 12 flooding spots gone before the rains".',
  ),
  midTerm: words('中长期目标（跨年项目填写）', 'Goal over several years (where it runs on)'),
  changed: words('别人刚刚改过目标文字。', 'Somebody else just changed these words.'),
  keepMine: words('保留我写的', 'Keep mine'),
}

type Texts = GoalVersion['texts']

const useTexts = (goal: Goal, now: GoalVersion) => {
  const client = useQueryClient()
  const start = useMemo(() => now.texts, [now])
  return useAutosave<Texts>({
    name: `goal-texts ${goal.id} ${goal.revision}`,
    start,
    version: now.version,
    save: async (value, version) => {
      const saved = await call(goalContract.saveTexts, { params: { id: goal.id }, body: { texts: value }, version })
      client.setQueryData(
        goalQuery(goal.id).queryKey,
        (before) =>
          before?.now && {
            ...before,
            version: saved.goalVersion,
            now: { ...before.now, texts: value, version: saved.version },
          },
      )
      // The check-up asks for these words too: what it held against them may be gone.
      void client.invalidateQueries(checkUpQuery(goal.id))
      return saved.version
    },
  })
}

const currentVersion = (current: unknown): number | undefined =>
  typeof current === 'object' && current !== null && 'version' in current && typeof current.version === 'number'
    ? current.version
    : undefined

/** The words of the goal; they save themselves while they are written. */
export const GoalTexts = ({ goal, now }: { readonly goal: Goal; readonly now: GoalVersion }) => {
  const say = useSay()
  const saving = useTexts(goal, now)
  const { value, set, flush, state, error } = saving
  const theirs = currentVersion(error?.current)
  return (
    <section className="card stack" aria-labelledby="texts-heading">
      <div className="row-apart">
        <h2 id="texts-heading">{say(texts.heading)}</h2>
        <SaveMark state={state} />
      </div>
      {state === 'failed' && <ErrorNotice error={error} retry={flush} />}
      {state === 'conflict' && theirs !== undefined && (
        <Notice tone="warn" isAlert>
          <div className="row-apart">
            {say(texts.changed)}
            <Button onClick={() => saving.keepMine(theirs)}>{say(texts.keepMine)}</Button>
          </div>
        </Notice>
      )}
      <Field label={say(texts.annual)} hint={say(texts.annualHint)}>
        {(wired) => (
          <textarea
            {...wired}
            className="input"
            value={value.annual}
            onChange={({ target }) => set({ ...value, annual: target.value })}
            onBlur={flush}
          />
        )}
      </Field>
      <FieldHelp of="goal-text" />
      <Field label={say(texts.midTerm)}>
        {(wired) => (
          <textarea
            {...wired}
            className="input input-low"
            value={value['mid-term']}
            onChange={({ target }) => set({ ...value, 'mid-term': target.value })}
            onBlur={flush}
          />
        )}
      </Field>
    </section>
  )
}
