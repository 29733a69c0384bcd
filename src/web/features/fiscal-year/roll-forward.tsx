import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { rollForwardContract } from '#contract/roll-forward.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { previewQuery, type CarriedOver, type FiscalYear } from './queries.ts'

const texts = {
  open: words('结转到下一年度', 'Carry over'),
  from: words('从哪个年度结转', 'From the year'),
  ofYear: (year: number) => words(`${year}年度 → ${year + 1}年度`, `year ${year} → ${year + 1}`),
  about: words(
    '逐项预览：哪些会带到下一年度、为什么。结转可以再次执行，不会重复。',
    'What goes on into the next year, and why. It can be run again without doubling anything.',
  ),
  run: words('结转', 'Carry over'),
  close: words('关闭', 'Close'),
  kept: words('带过去', 'carried over'),
  left: words('不带', 'left'),
  done: (projects: number, grants: number) =>
    words(`已结转${projects}个项目，到期授权${grants}项`, `${projects} projects carried over, ${grants} roles ended`),
  none: words('没有可结转的内容。', 'Nothing to carry over.'),
  nouns: {
    organisation: words('单位', 'organisations'),
    project: words('项目', 'projects'),
    'role-grant': words('角色授权', 'roles'),
    rectification: words('整改事项', 'rectifications'),
  },
  count: (kept: number, all: number) => words(`${kept} / ${all}`, `${kept} of ${all}`),
}

type Noun = CarriedOver['noun']
const nouns: readonly Noun[] = ['project', 'rectification', 'role-grant', 'organisation']

const Group = ({ noun, items }: { readonly noun: Noun; readonly items: readonly CarriedOver[] }) => {
  const say = useSay()
  if (items.length === 0) return undefined
  const kept = items.filter(({ isCopied }) => isCopied).length
  return (
    <details open={noun === 'project'}>
      <summary>
        {say(texts.nouns[noun])} <span className="muted">{say(texts.count(kept, items.length))}</span>
      </summary>
      <ul className="roll-forward">
        {items.slice(0, 200).map(({ id, name, isCopied, why }) => (
          <li key={id}>
            <Badge tone={isCopied ? 'good' : 'calm'}>{say(isCopied ? texts.kept : texts.left)}</Badge> {name}
            <div className="small muted">{say(why)}</div>
          </li>
        ))}
      </ul>
    </details>
  )
}

type BodyProps = { readonly years: readonly FiscalYear[]; readonly onClose: () => void }

const RollDialog = ({ years, onClose }: BodyProps) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const [year, setYear] = useState(years.find(({ state }) => state !== 'preparing')?.year ?? years[0]?.year ?? 0)
  const { data, error, refetch } = useQuery(previewQuery(year))
  const run = useMutation({
    mutationFn: () => call(rollForwardContract.run, { body: { year } }),
    onSuccess: async ({ projects, grantsEnded }) => {
      toast(say(texts.done(projects, grantsEnded)))
      onClose()
      await client.invalidateQueries()
    },
  })
  const items = data?.items ?? []
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.close)}</Button>
      <Button look="primary" isBusy={run.isPending} onClick={() => items.length > 0 && run.mutate()}>
        {say(texts.run)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.open)} isSide onClose={onClose} foot={foot}>
      <p className="muted">{say(texts.about)}</p>
      <SelectField
        label={texts.from}
        value={String(year)}
        options={years.map((one) => ({ value: String(one.year), text: say(texts.ofYear(one.year)) }))}
        onChange={(value) => setYear(Number(value))}
      />
      {(error ?? run.error) && <ErrorNotice error={error ?? run.error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && items.length === 0 && <p className="muted">{say(texts.none)}</p>}
      {nouns.map((noun) => (
        <Group key={noun} noun={noun} items={items.filter((item) => item.noun === noun)} />
      ))}
    </Dialog>
  )
}

/** Carries what goes on into the next year, after showing it item by item. */
export const RollForward = ({ years }: { readonly years: readonly FiscalYear[] }) => {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(texts.open)}</Button>
      {isOpen && <RollDialog years={years} onClose={() => setOpen(false)} />}
    </>
  )
}
