import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { AnsweredFinding } from './answered-finding.tsx'
import { todoOf } from './finding-groups.ts'
import { FindingList, type FindingLine } from './finding-list.tsx'
import { FindingTools } from './finding-tools.tsx'
import { findingsQuery, type Finding } from './queries.ts'
import { useFindingChoice } from './use-finding-choice.ts'
import '../../styles/finding.css'

const texts = {
  title: words('检查', 'Checks'),
  lead: words(
    '自评报告和自评表之间对不上的地方，报送前改正或说明。',
    'Where reports and tables disagree: fix or explain it before it is handed in.',
  ),
  none: words('没有需要处理的问题', 'Nothing is open'),
  noneWhy: words(
    '自评汇总后运行检查，发现的问题会列在这里。也可以先检查一份现成的报告。',
    'Once a self-evaluation is put together and checked, its findings come here. A finished report can be checked as well.',
  ),
  bring: words('检查一份报告', 'Check a report'),
  noneFits: words('没有符合条件的问题', 'No finding fits'),
  more: words('继续加载', 'Load more'),
}

const lineOf = (finding: Finding, nameOf: (id: string) => string): FindingLine => ({
  key: finding.id,
  title: finding.content.title,
  message: finding.content.message,
  severity: finding.severity,
  todo: todoOf(finding.severity, finding.state !== 'open'),
  note: nameOf(finding.organisationId),
})

const Found = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const say = useSay()
  const nameOf = useNames()
  const choice = useFindingChoice(findings.map((finding) => lineOf(finding, nameOf)))
  const chosen = findings.find(({ id }) => id === choice.chosen)
  return (
    <>
      <FindingTools {...choice.tools} />
      {chosen ? (
        <div className="findings">
          <FindingList lines={choice.lines} chosen={choice.chosen} onChoose={choice.choose} />
          <AnsweredFinding key={chosen.id} finding={chosen} asked={choice.asked} setAsked={choice.setAsked} />
        </div>
      ) : (
        <Empty title={say(texts.noneFits)} />
      )}
    </>
  )
}

/** Findings of one’s self-evaluations, by what is to be done about them. */
export const FindingsPage = () => {
  const say = useSay()
  const { year } = useYear()
  const [search] = useSearchParams()
  const selfEvaluation = search.get('self-evaluation') ?? undefined
  const list = useInfiniteQuery(findingsQuery({ year, selfEvaluation }))
  const findings = list.data?.pages.flatMap(({ items }) => items)
  const bring = <Link to="/imports">{say(texts.bring)}</Link>
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)} actions={bring}>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {!findings && !list.error && <Loading />}
      {findings?.length === 0 && (
        <Empty title={say(texts.none)} action={bring}>
          {say(texts.noneWhy)}
        </Empty>
      )}
      {findings && findings.length > 0 && <Found findings={findings} />}
      {list.hasNextPage && (
        <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say(texts.more)}
        </Button>
      )}
    </Page>
  )
}
