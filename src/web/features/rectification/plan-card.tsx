import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { rectificationContract } from '#contract/rectification.ts'
import { isoDay, parseDay, type Day } from '#domain/process/calendar/day.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import type { Rectification } from './queries.ts'

const texts = {
  heading: words('定措施和期限', 'Plan the measures'),
  measures: words('整改措施', 'Measures'),
  hint: words('写明做什么、由谁负责、怎样算完成', 'what is done, by whom, and when it is done'),
  due: words('完成期限', 'Done by'),
  dueMissing: words('请填写完成期限', 'Give the day'),
  plan: words('确定措施和期限', 'Fix measures and day'),
  done: words('已确定', 'Fixed'),
}

type Draft = { readonly measures: string; readonly due: string }

/** What will be done and until when: the unit’s own promise. */
export const PlanCard = ({ rectification }: { readonly rectification: Rectification }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { id, version, revision, measures, dueOn: before } = rectification
  const start = { measures, due: before ? isoDay(before) : '' }
  const { draft, setDraft, forget } = useKeptDraft<Draft>(`plan ${id} ${revision}`, start)
  const [isTried, setTried] = useState(false)
  const plan = useMutation({
    mutationFn: (dueOn: Day) =>
      call(rectificationContract.plan, { params: { id }, body: { measures: draft.measures.trim(), dueOn }, version }),
    onSuccess: async () => {
      forget()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['rectification'] })
      await client.invalidateQueries({ queryKey: ['rectifications'] })
    },
  })
  const day = parseDay(draft.due)
  const send = (): void => {
    setTried(true)
    if (day) plan.mutate(day)
  }
  return (
    <section className="card stack" aria-labelledby="plan-heading">
      <h2 id="plan-heading">{say(texts.heading)}</h2>
      {plan.error && <ErrorNotice error={plan.error} />}
      <Field label={say(texts.measures)} hint={say(texts.hint)}>
        {(wired) => (
          <textarea
            {...wired}
            className="input"
            value={draft.measures}
            onChange={({ target }) => setDraft({ ...draft, measures: target.value })}
          />
        )}
      </Field>
      <Field label={say(texts.due)} error={isTried && !day ? say(texts.dueMissing) : undefined}>
        {(wired) => (
          <input
            {...wired}
            className="input input-day"
            type="date"
            value={draft.due}
            onChange={({ target }) => setDraft({ ...draft, due: target.value })}
          />
        )}
      </Field>
      <div>
        <Button look="primary" isBusy={plan.isPending} onClick={send}>
          {say(texts.plan)}
        </Button>
      </div>
    </section>
  )
}
