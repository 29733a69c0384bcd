import { useEffect, useRef, type ReactNode } from 'react'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import type { List } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../button.tsx'
import { Empty } from '../empty.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { Loading } from '../loading.tsx'
import { useListExport } from './list-export.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListTable, type ListTableProps } from './list-table.tsx'
import '../../styles/list.css'

const texts = {
  more: words('继续加载', 'Load more'),
  count: (count: number) => words(`共${count}项`, `${count} in all`),
  soFar: (count: number) => words(`已显示${count}项`, `${count} shown so far`),
  otherYear: (year: number) => words(`看${year}年度`, `Look at ${year}`),
  noMatch: words('没有符合条件的', 'Nothing fits'),
  noMatchWhy: words('请换一个条件，或清除筛选。', 'Choose another filter, or clear them.'),
}

type Props<Row> = Omit<ListTableProps<Row>, 'rows'> & {
  readonly list: List<Row>
  /** Where there is nothing at all: what will be here, and how it comes. */
  readonly empty: { readonly title: Words; readonly why: Words; readonly action?: ReactNode }
  /** Between the filters and the rows. */
  readonly children?: ReactNode
}

/** Loads on as the end comes in sight, and by the button. */
const More = ({ more }: { readonly more: NonNullable<List<unknown>['more']> }) => {
  const say = useSay()
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(more)
  latest.current = more
  useEffect(() => {
    const watch = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && !latest.current.isLoading && latest.current.load(),
      { rootMargin: '600px' },
    )
    if (end.current) watch.observe(end.current)
    return () => watch.disconnect()
  }, [more.isLoading])
  return (
    <div ref={end}>
      <Button isBusy={more.isLoading} onClick={more.load}>
        {say(texts.more)}
      </Button>
    </div>
  )
}

/** What is looked for often lies in the year before: it is evaluated while the next one runs. */
const OtherYears = () => {
  const say = useSay()
  const { year, years, setYear } = useYear()
  const others = years.filter((one) => one !== year).slice(0, 2)
  return others.map((one) => (
    <Button key={one} onClick={() => setYear(one)}>
      {say(texts.otherYear(one))}
    </Button>
  ))
}

type NothingProps = Pick<Props<unknown>, 'empty'> & { readonly isNarrowed: boolean; readonly isOfYear: boolean }

const Nothing = ({ isNarrowed, isOfYear, empty }: NothingProps) => {
  const say = useSay()
  const { title, why, action } = isNarrowed
    ? { title: texts.noMatch, why: texts.noMatchWhy }
    : { action: undefined, ...empty }
  return (
    <div className="card">
      <Empty
        title={say(title)}
        action={
          <span className="row">
            {action}
            {isOfYear && !isNarrowed && <OtherYears />}
          </span>
        }
      >
        {say(why)}
      </Empty>
    </div>
  )
}

/** A list as every page shows it: filters, export, rows, and what to do where there are none. */
export const ListView = <Row,>({ list, empty, children, ...table }: Props<Row>) => {
  const say = useSay()
  const { rows, filtering, error, retry, more, address } = list
  const { button, progress } = useListExport(address)
  const hasRows = rows !== undefined && rows.length > 0
  return (
    <>
      <div className="list-head no-print">
        <ListFilters filtering={filtering} />
        <span className="row">
          {hasRows && (
            <span className="small muted" role="status">
              {say((more ? texts.soFar : texts.count)(rows.length))}
            </span>
          )}
          {hasRows && button}
        </span>
      </div>
      {progress}
      {children}
      {error && <ErrorNotice error={error} retry={retry} />}
      {!rows && !error && <Loading />}
      {rows && !hasRows && !more && (
        <Nothing isNarrowed={filtering.isNarrowed} isOfYear={/[?&]year=/u.test(address)} empty={empty} />
      )}
      {hasRows && (
        <div className="table-wrap">
          <ListTable rows={rows} {...table} />
        </div>
      )}
      {more && <More more={more} />}
    </>
  )
}
