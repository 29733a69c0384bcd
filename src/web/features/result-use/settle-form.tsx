import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { resultUseContract } from '#contract/result-use.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { moneyIn } from '#domain/number/money.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { movesFrom } from '#domain/process/machine.ts'
import { resultUseMachine, type ResultUseEvent } from '#domain/process/result-use.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { resultUseEventTerms, suggestionTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { MoneyInput, parseTyped, type TypedMoney } from '../../ui/money-input.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { useRights } from '../organisation/queries.ts'
import type { ResultUse } from './queries.ts'

const texts = {
  suggestion: words('意见', 'Opinion'),
  next: words('下年预算', 'Next budget'),
  wrong: words('请填写金额', 'An amount'),
  reason: words('理由', 'Reason'),
  reasonHint: words(
    '改变系统建议或答复异议的，必须写明理由',
    'needed where the suggestion is changed or an objection answered',
  ),
  done: words('已办理', 'Done'),
}

const endpoints = { propose: resultUseContract.propose, decide: resultUseContract.decide } as const
type Asked = keyof typeof endpoints
const isAsked = (event: ResultUseEvent): event is Asked => event in endpoints

type Draft = { readonly suggestion: ResultUse['suggestion']; readonly next: TypedMoney; readonly reason: string }

const draftOf = ({ suggestion, next }: ResultUse): Draft => ({
  suggestion,
  next: { text: printDecimal(moneyIn(next, '元')), unit: '元' },
  reason: '',
})

const useSettle = (use: ResultUse, draft: Draft, forget: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { id, version } = use
  return useMutation({
    mutationFn: (event: Asked) => {
      const next = parseTyped(draft.next)
      const reason = draft.reason.trim()
      const body = {
        suggestion: draft.suggestion,
        ...(next === undefined ? {} : { next }),
        ...(reason === '' ? {} : { reason }),
      }
      return call(endpoints[event], { params: { id }, body, version })
    },
    onSuccess: async () => {
      forget()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['result-use'] })
      await client.invalidateQueries({ queryKey: ['result-uses'] })
    },
  })
}

/** The bureau’s opinion, and its decision: the suggestion as it is, or changed with the reason. */
export const SettleForm = ({ use }: { readonly use: ResultUse }) => {
  const say = useSay()
  const mayDo = useRights()
  const { draft, setDraft, forget } = useKeptDraft<Draft>(`result-use ${use.id} ${use.version}`, draftOf(use))
  const [isTried, setTried] = useState(false)
  const settle = useSettle(use, draft, forget)
  const events = movesFrom(resultUseMachine, use.state).flatMap(({ event }) =>
    isAsked(event) && eventVerbs['result-use'][event].some((verb) => mayDo(verb, use)) ? [event] : [],
  )
  if (events.length === 0) return undefined
  const isWrong = parseTyped(draft.next) === undefined
  const send = (event: Asked): void => {
    setTried(true)
    if (!isWrong) settle.mutate(event)
  }
  return (
    <section className="stack">
      {settle.error && <ErrorNotice error={settle.error} />}
      <SelectField
        label={texts.suggestion}
        value={draft.suggestion}
        options={idsOf(suggestionTerms).map((value) => ({ value, text: say(suggestionTerms[value]) }))}
        onChange={(value) =>
          setDraft({ ...draft, suggestion: idsOf(suggestionTerms).find((one) => one === value) ?? draft.suggestion })
        }
      />
      <Field label={say(texts.next)} error={isTried && isWrong ? say(texts.wrong) : undefined}>
        {(wired) => <MoneyInput wired={wired} value={draft.next} onChange={(next) => setDraft({ ...draft, next })} />}
      </Field>
      <Field label={say(texts.reason)} hint={say(texts.reasonHint)}>
        {(wired) => (
          <textarea
            {...wired}
            className="input"
            value={draft.reason}
            onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
          />
        )}
      </Field>
      <span className="row">
        {events.map((event) => (
          <Button
            key={event}
            look={event === 'decide' ? 'primary' : 'plain'}
            isBusy={settle.isPending}
            onClick={() => send(event)}
          >
            {say(resultUseEventTerms[event])}
          </Button>
        ))}
      </span>
    </section>
  )
}
