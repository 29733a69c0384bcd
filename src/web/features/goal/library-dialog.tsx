import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { indicatorContract } from '#contract/indicator.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { targetTextOf } from '../../lib/target-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useNames } from '../organisation/queries.ts'
import { keepAnswer } from './keep-answer.ts'
import { goalQuery, libraryQuery, type Goal } from './queries.ts'

const texts = {
  title: words('从已批复的目标中选取指标', 'Take indicators from approved goals'),
  find: words('按指标名称查找', 'Find by name'),
  none: words('没有找到', 'Nothing found'),
  noneWhy: words(
    '换一个词试试；没有批复过的目标时，这里是空的。',
    'Try another word. While no goal was approved, nothing is here.',
  ),
  take: (count: number) => words(`加入${count}项`, `Take ${count}`),
  cancel: words('取消', 'Cancel'),
}

/** Goal and indicator: both are needed to take one over. */
type Chosen = ReadonlyMap<string, string>

const take = async (id: string, chosen: Chosen) => {
  const byGoal = new Map<string, string[]>()
  for (const [indicatorId, goalId] of chosen) byGoal.set(goalId, [...(byGoal.get(goalId) ?? []), indicatorId])
  const answers = []
  for (const [goalId, indicatorIds] of byGoal)
    answers.push(await call(indicatorContract.takeFromLibrary, { params: { id }, body: { goalId, indicatorIds } }))
  return answers.at(-1)
}

const useTake = (id: string, onClose: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (chosen: Chosen) => take(id, chosen),
    onSuccess: async (answer) => {
      if (answer) keepAnswer(client, id, answer)
      await client.invalidateQueries({ queryKey: goalQuery(id).queryKey, exact: true })
      onClose()
    },
  })
}

/** What others had approved, to be taken over and fitted. */
export const LibraryDialog = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const say = useSay()
  const nameOf = useNames()
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const { data, error } = useQuery({ ...libraryQuery(goal.id, asked), placeholderData: keepPreviousData })
  const taking = useTake(goal.id, onClose)
  const choose = (indicatorId: string, goalId: string): void => {
    const next = new Map(chosen)
    if (!next.delete(indicatorId)) next.set(indicatorId, goalId)
    setChosen(next)
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={taking.isPending || chosen.size === 0} onClick={() => taking.mutate(chosen)}>
        {say(texts.take(chosen.size))}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} isSide onClose={onClose} foot={foot}>
      <input
        className="input"
        type="search"
        aria-label={say(texts.find)}
        placeholder={say(texts.find)}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {(error ?? taking.error) && <ErrorNotice error={error ?? taking.error} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      <ul>
        {data?.items.map(({ goalId, organisationId, year, indicator }) => (
          <li key={`${goalId} ${indicator.id}`} className="library-item">
            <label className="row">
              <input type="checkbox" checked={chosen.has(indicator.id)} onChange={() => choose(indicator.id, goalId)} />
              <span className="grow">
                <strong>{indicator.name}</strong> {targetTextOf(indicator)}
                <span className="small muted library-from">
                  {indicator.level1} · {indicator.level2} · {nameOf(organisationId)} {year}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
