import { useQuery } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { goalContract } from '#contract/goal.ts'
import type { Autosave } from '../../lib/autosave.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { draftOfIndicator, type IndicatorDraft } from './indicator-draft.ts'

const texts = {
  title: words(
    '别人刚刚改过这一项，两边都在下面，请选择保留哪一边。',
    'Somebody else just changed this. Both versions stand below; choose which to keep.',
  ),
  field: words('内容', 'Field'),
  mine: words('我填的', 'Mine'),
  theirs: words('现在系统里的', 'In the system'),
  keepMine: words('保留我填的', 'Keep mine'),
  takeTheirs: words('采用系统里的', 'Take the other'),
  level1: words('一级指标', 'First level'),
  level2: words('二级指标', 'Second level'),
  name: words('指标名称', 'Indicator'),
  comparator: words('要求', 'Demand'),
  target: words('目标值', 'Target'),
  unit: words('单位', 'Unit'),
  weight: words('分值', 'Points'),
  source: words('依据来源', 'Source of the basis'),
}

const fields = ['level1', 'level2', 'name', 'comparator', 'target', 'unit', 'weight', 'source'] as const

type Props = {
  readonly saving: Autosave<IndicatorDraft>
  readonly goalId: string
  readonly indicatorId: string
}

/** Both versions of a row, field by field; nothing of either is lost until one is chosen. */
export const Conflict = ({ saving, goalId, indicatorId }: Props) => {
  const say = useSay()
  const { data: goal } = useQuery({
    queryKey: ['goal', goalId, 'conflict', indicatorId],
    queryFn: ({ signal }) => call(goalContract.get, { params: { id: goalId } }, { signal }),
    staleTime: 0,
  })
  const current = goal?.now?.indicators.find(({ id }) => id === indicatorId)
  if (!current) return undefined
  const theirs = draftOfIndicator(current)
  const differing = fields.filter((field) => theirs[field] !== saving.value[field])
  return (
    <Notice tone="warn" isAlert>
      <div className="stack-s">
        <p>{say(texts.title)}</p>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(texts.field)}</th>
              <th scope="col">{say(texts.mine)}</th>
              <th scope="col">{say(texts.theirs)}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{say(texts[field])}</th>
                <td>{saving.value[field]}</td>
                <td>{theirs[field]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="row">
          <Button onClick={() => saving.keepMine(current.version)}>{say(texts.keepMine)}</Button>
          <Button onClick={() => saving.takeTheirs(theirs, current.version)}>{say(texts.takeTheirs)}</Button>
        </div>
      </div>
    </Notice>
  )
}
