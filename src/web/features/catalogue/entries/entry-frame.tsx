import type { ReactNode } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../../lib/language.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'

const rules = words('规则库', 'Rules')

type Props<Data> = {
  readonly kind: string
  readonly query: { readonly data: Data | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  readonly titleOf: (data: Data) => string
  readonly leadOf: (data: Data) => ReactNode
  readonly children: (data: Data) => ReactNode
}

/** The frame of every page that shows one rule. */
export const EntryFrame = <Data,>({ kind, query, titleOf, leadOf, children }: Props<Data>) => {
  const say = useSay()
  const { data, error, refetch } = query
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const crumbs = [{ to: `/catalogue?kind=${kind}`, text: say(rules) }]
  return (
    <Page title={titleOf(data)} lead={leadOf(data)} crumbs={crumbs}>
      {children(data)}
    </Page>
  )
}
