import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { disclosureContract } from '#contract/disclosure.ts'
import { parseDay } from '#domain/process/calendar/day.ts'
import { cycleEventTerms } from '#domain/words/calendar-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { itemsQuery } from './queries.ts'

const texts = {
  title: (year: number) => words(`生成${year}年度公开事项`, `What has to be published in ${year}`),
  about: words(
    '按公开规则给范围内各单位列出事项，已有的不会重复；填了起算日的，期限随之推算。',
    'Lists what the rules ask of every unit in reach, each once; a day that is given sets the day it is due.',
  ),
  days: words('起算日（可以以后再填）', 'Days terms run from (may be given later)'),
  make: words('生成', 'Make'),
  cancel: words('取消', 'Cancel'),
  made: (made: number, dated: number) =>
    words(`新增${made}项，推算${dated}个期限`, `${made} added, ${dated} given a day`),
}

type Event = keyof typeof cycleEventTerms

/** Makes the list of a year, with the days its terms run from as far as they are known. */
export const MakeDisclosuresDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { year } = useYear()
  const [days, setDays] = useState<Readonly<Partial<Record<Event, string>>>>({})
  const { data } = useQuery(itemsQuery(year))
  const events = [...new Set(data?.items.map(({ event }) => event) ?? [])].filter((one) => one !== 'information-made')
  const make = useMutation({
    mutationFn: () => {
      const given = events.flatMap((event) => {
        const day = parseDay(days[event] ?? '')
        return day ? [{ event, day }] : []
      })
      return call(disclosureContract.make, { body: { year, events: given } })
    },
    onSuccess: async ({ made, dated }) => {
      onClose()
      toast(say(texts.made(made, dated)))
      await client.invalidateQueries({ queryKey: ['disclosures'] })
    },
  })
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={make.isPending} onClick={() => make.mutate()}>
        {say(texts.make)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title(year))} onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {make.error && <ErrorNotice error={make.error} />}
      <h3>{say(texts.days)}</h3>
      {events.map((event) => (
        <Field key={event} label={say(cycleEventTerms[event])}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              type="date"
              value={days[event] ?? ''}
              onChange={({ target }) => setDays({ ...days, [event]: target.value })}
            />
          )}
        </Field>
      ))}
    </Dialog>
  )
}
