import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useRights } from '../organisation/queries.ts'
import { findingsQuery, useReload, type Whole } from './queries.ts'

const texts = {
  heading: words('检查', 'Checks'),
  run: words('检查报告', 'Check the report'),
  none: words('没有检查出问题，或还没有检查过。', 'Nothing was found, or it was not checked yet.'),
  open: (count: number) => words(`${count}条待答复`, `${count} to answer`),
  all: (count: number) => words(`共${count}条，已答复`, `${count}, all answered`),
  ran: (fresh: number, still: number, gone: number) =>
    words(`新增${fresh}条，仍有${still}条，消除${gone}条`, `${fresh} new, ${still} still there, ${gone} gone`),
}

const editable: readonly Whole['state'][] = ['open', 'returned', 'assembled']

const useRun = (id: string) => {
  const say = useSay()
  const toast = useToast()
  const reload = useReload(id)
  return useMutation({
    mutationFn: () => call(selfEvaluationContract.runChecks, { params: { id } }),
    onSuccess: async ({ fresh, still, gone }) => {
      toast(say(texts.ran(fresh, still, gone)))
      await reload()
    },
  })
}

/** What the checks found, by weight, and the button to run them. */
export const FindingsCard = ({ whole }: { readonly whole: Whole }) => {
  const say = useSay()
  const mayDo = useRights()
  const { data, error } = useQuery(findingsQuery(whole.id, whole.year))
  const run = useRun(whole.id)
  const mayRun = mayDo('self-evaluation.assemble', whole) && editable.includes(whole.state)
  const items = data?.items ?? []
  const groups = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const own = items.filter((one) => one.severity === severity)
    return own.length > 0
      ? [{ severity, all: own.length, open: own.filter(({ state }) => state === 'open').length }]
      : []
  })
  return (
    <section className="card stack-s" aria-labelledby="findings-heading">
      <h2 id="findings-heading">{say(texts.heading)}</h2>
      {error && <ErrorNotice error={error} />}
      {data && groups.length === 0 && <p className="muted small">{say(texts.none)}</p>}
      <ul className="stack-s">
        {groups.map(({ severity, all, open }) => (
          <li className="check-up-line row-apart" data-severity={severity} key={severity}>
            <Link to={`/findings?self-evaluation=${whole.id}`}>{say(severityTerms[severity])}</Link>
            <span className="small">{say(open > 0 ? texts.open(open) : texts.all(all))}</span>
          </li>
        ))}
      </ul>
      {run.error && <ErrorNotice error={run.error} />}
      {mayRun && (
        <div>
          <Button
            look={whole.state === 'assembled' ? 'primary' : 'plain'}
            isBusy={run.isPending}
            onClick={() => run.mutate()}
          >
            {say(texts.run)}
          </Button>
        </div>
      )}
    </section>
  )
}
