import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fiscalYearContract } from '#contract/fiscal-year.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import type { FiscalYear } from './queries.ts'

const texts = {
  year: words('年度', 'Year'),
  prepare: words('建立年度', 'Prepare the year'),
  wrong: words('请填写 2000 至 2100 之间的年份', 'a year between 2000 and 2100'),
  made: (year: number) => words(`${year}年度已建立，还没有启动`, `${year} is prepared, not open yet`),
}

const isYear = (text: string): boolean => /^20\d\d$|^2100$/u.test(text)

type Props = { readonly known: readonly FiscalYear[] }

/** The next year that is not there yet, ready to be prepared. */
export const NewYear = ({ known }: Props) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const latest = Math.max(new Date().getFullYear() - 1, ...known.map(({ year }) => year))
  const [typed, setTyped] = useState<string>()
  const year = typed ?? String(latest + 1)
  const prepare = useMutation({
    mutationFn: () => call(fiscalYearContract.create, { body: { year: Number(year) } }),
    onSuccess: async () => {
      toast(say(texts.made(Number(year))))
      setTyped(undefined)
      await client.invalidateQueries({
        predicate: ({ queryKey }) => ['fiscal-years', 'me'].includes(String(queryKey[0])),
      })
    },
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isYear(year) && !prepare.isPending) prepare.mutate()
      }}
    >
      {prepare.error && <ErrorNotice error={prepare.error} />}
      <div className="row row-fields">
        <TextField
          label={texts.year}
          inputMode="numeric"
          value={year}
          flaw={isYear(year) ? undefined : texts.wrong}
          onChange={setTyped}
        />
        <Button type="submit" isBusy={prepare.isPending}>
          {say(texts.prepare)}
        </Button>
      </div>
    </form>
  )
}
