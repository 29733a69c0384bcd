import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { EvaluationTabs } from '../self-evaluation/evaluation-page.tsx'
import { partQuery } from './queries.ts'
import { ResultsTable } from './results-table.tsx'
import { isFillable } from './use-filling.ts'

const texts = {
  title: (unit: string, year: number) => words(`${unit} · ${year}年度自评汇总表`, `All results of ${year}, ${unit}`),
  loading: words('自评汇总表', 'All results'),
  back: words('自评', 'Self-evaluation'),
}

const wholeQuery = (id: string) => ({
  queryKey: ['self-evaluation', id],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    call(selfEvaluationContract.get, { params: { id } }, { signal }),
  refetchOnWindowFocus: false,
})

/** The results of all offices of a self-evaluation as one sheet. */
export const WholeTablePage = () => {
  const { say } = useLanguage()
  const { id = '' } = useParams()
  const nameOf = useNames()
  const mayDo = useRights()
  const whole = useQuery(wholeQuery(id))
  const answers = useQueries({ queries: (whole.data?.parts ?? []).map((part) => partQuery(part.id)) })
  const error = whole.error ?? answers.find((answer) => answer.error)?.error
  const isLoading = !whole.data || answers.some(({ isPending }) => isPending)
  const crumbs = [{ to: `/self-evaluations/${id}`, text: say(texts.back) }]
  if (isLoading || error)
    return (
      <Page title={say(texts.loading)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void whole.refetch()} /> : <Loading />}
      </Page>
    )
  const { organisationId, year } = whole.data
  const title = say(texts.title(nameOf(organisationId), year))
  const parts = answers.flatMap(({ data }) => data ?? [])
  return (
    <Page title={title} crumbs={crumbs} actions={<Link to={`/self-evaluations/${id}`}>{say(texts.back)}</Link>}>
      <EvaluationTabs id={id} />
      <ResultsTable
        name={`whole ${id}`}
        label={title}
        parts={parts}
        mayFill={(part) => isFillable(part) && mayDo('self-evaluation.fill', part)}
        isOfWhole
      />
    </Page>
  )
}
