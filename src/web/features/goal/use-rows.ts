import { useMutation, useQueryClient } from '@tanstack/react-query'
import { indicatorContract } from '#contract/indicator.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { keepAnswer } from './keep-answer.ts'
import { goalQuery, type Indicator } from './queries.ts'

const texts = {
  removed: (name: string) => words(`已删除“${name}”`, `"${name}" was removed`),
  undo: words('撤销', 'Undo'),
}

type Content = Omit<Indicator, 'id' | 'version' | 'origin'>

/** What a new indicator begins with. */
export const emptyContent: Content = {
  term: 'annual',
  level1: '产出指标',
  level2: '数量指标',
  name: '',
  comparator: '>=',
  targetText: '',
  unit: '',
  weight: toDecimal('0'),
}

const contentOf = ({ id: _id, version: _version, origin: _origin, ...content }: Indicator): Content => content

/** What concerns all rows at once. */
const useWholeRows = (id: string, reload: () => Promise<void>) => {
  const client = useQueryClient()
  const reorder = useMutation({
    mutationFn: (order: readonly string[]) =>
      call(indicatorContract.reorder, { params: { id }, body: { order: [...order] } }),
    onSuccess: async (answer) => {
      keepAnswer(client, id, answer)
      await reload()
    },
  })
  const takeLastYear = useMutation({
    mutationFn: () => call(indicatorContract.takeFromLastYear, { params: { id } }),
    onSuccess: async (answer) => {
      keepAnswer(client, id, answer)
      await reload()
    },
  })
  return { reorder, takeLastYear }
}

/** Adding, removing and moving indicators of a draft. */
export const useRows = (id: string) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const reload = (): Promise<void> => client.invalidateQueries({ queryKey: goalQuery(id).queryKey, exact: true })
  const add = useMutation({
    mutationFn: (content: Content) => call(indicatorContract.add, { params: { id }, body: { indicator: content } }),
    onSuccess: async (answer) => {
      keepAnswer(client, id, answer)
      await reload()
    },
  })
  const remove = useMutation({
    mutationFn: (indicator: Indicator) =>
      call(indicatorContract.remove, { params: { id, indicatorId: indicator.id }, version: indicator.version }),
    onSuccess: async (answer, indicator) => {
      keepAnswer(client, id, answer)
      toast(say(texts.removed(indicator.name)), {
        text: say(texts.undo),
        do: () => add.mutate(contentOf(indicator)),
      })
      await reload()
    },
  })
  return { add, remove, ...useWholeRows(id, reload) }
}
