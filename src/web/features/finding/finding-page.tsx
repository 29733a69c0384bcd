import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { FindingAnswerKind } from '#domain/process/finding.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { AnsweredFinding } from './answered-finding.tsx'
import { findingQuery } from './queries.ts'
import { useFindingKeys } from './use-finding-keys.ts'
import '../../styles/finding.css'

const texts = { list: words('检查', 'Checks'), title: words('检查发现的问题', 'A finding') }

/** One finding by its address. */
export const FindingPage = () => {
  const say = useSay()
  const { id = '' } = useParams()
  const [asked, setAsked] = useState<FindingAnswerKind>()
  const { data, error, refetch } = useQuery(findingQuery(id))
  useFindingKeys({ onMove: () => undefined, onAnswer: setAsked, onSearch: () => undefined })
  return (
    <Page title={say(texts.title)} crumbs={[{ to: '/findings', text: say(texts.list) }]}>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="card card-flush">
          <AnsweredFinding finding={data} asked={asked} setAsked={setAsked} />
        </div>
      )}
    </Page>
  )
}
