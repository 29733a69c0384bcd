import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { partContract } from '#contract/part.ts'
import { below } from '#domain/process/organisation.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useRights, useTree } from '../organisation/queries.ts'
import { useReload, type Whole } from './queries.ts'

const texts = {
  heading: words('没有布置给科室的指标', 'Indicators given to no office'),
  why: words(
    '这些指标在批复的目标里，但没有科室负责填报。选好指标和科室后布置；该科室已有分表的，指标加到分表里。',
    'They are in goals in force, but nobody is asked for them. Choose some and an office: they are added to its part.',
  ),
  office: words('布置给', 'Give to'),
  choose: words('选择科室或单位', 'Choose an office or unit'),
  assign: (count: number) => words(`布置所选${count}个`, `Give the ${count} chosen`),
  assigned: words('已布置', 'Given'),
  whole: words('部门整体目标', 'Goal of the whole department'),
}

type Loose = Whole['unassigned'][number]

const useAssign = (whole: Whole, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const reload = useReload(whole.id)
  return useMutation({
    mutationFn: ({ organisationId, chosen }: { readonly organisationId: string; readonly chosen: readonly Loose[] }) =>
      call(partContract.assign, {
        params: { id: whole.id },
        body: {
          organisationId,
          goals: [...new Set(chosen.map(({ goalId }) => goalId))],
          indicators: chosen.map(({ indicatorId }) => indicatorId),
        },
      }),
    onSuccess: async () => {
      onDone()
      toast(say(texts.assigned))
      await reload()
    },
  })
}

type ListProps = {
  readonly loose: readonly Loose[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (id: string) => void
}

const List = ({ loose, chosen, onChoose }: ListProps) => {
  const say = useSay()
  const projects = [...new Set(loose.map(({ projectName }) => projectName))]
  return projects.map((project) => (
    <fieldset className="plain-fieldset" key={project}>
      <legend className="small muted">{project === '' ? say(texts.whole) : project}</legend>
      {loose
        .filter(({ projectName }) => projectName === project)
        .map(({ indicatorId, name }) => (
          <label className="tick" key={indicatorId}>
            <input type="checkbox" checked={chosen.has(indicatorId)} onChange={() => onChoose(indicatorId)} />
            {name}
          </label>
        ))}
    </fieldset>
  ))
}

const open: readonly Whole['state'][] = ['open', 'returned']

/** Indicators in force that no office was asked for, to be given to one. */
export const UnassignedCard = ({ whole }: { readonly whole: Whole }) => {
  const say = useSay()
  const tree = useTree()
  const mayDo = useRights()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [office, setOffice] = useState('')
  const assign = useAssign(whole, () => setChosen(new Set()))
  const loose = whole.unassigned
  if (loose.length === 0) return undefined
  const mayAssign = open.includes(whole.state) && mayDo('self-evaluation.assign', whole)
  const choose = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const picked = loose.filter(({ indicatorId }) => chosen.has(indicatorId))
  return (
    <section className="card stack-s" aria-labelledby="unassigned-heading">
      <h2 id="unassigned-heading">{say(texts.heading)}</h2>
      <p className="small muted">{say(texts.why)}</p>
      <List loose={loose} chosen={chosen} onChoose={choose} />
      {assign.error && <ErrorNotice error={assign.error} />}
      {mayAssign && (
        <div className="row">
          <select
            className="input input-inline"
            aria-label={say(texts.office)}
            value={office}
            onChange={({ target }) => setOffice(target.value)}
          >
            <option value="">{say(texts.choose)}</option>
            {below(tree, whole.organisationId).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Button
            isBusy={assign.isPending || picked.length === 0 || office === ''}
            onClick={() => assign.mutate({ organisationId: office, chosen: picked })}
          >
            {say(texts.assign(picked.length))}
          </Button>
        </div>
      )}
    </section>
  )
}
