import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import { PartBar } from './part-bar.tsx'
import { PartRowCard } from './part-row.tsx'
import { PartStateBadge } from './part-state.tsx'
import { PartTextCard } from './part-text.tsx'
import { partQuery, type Part } from './queries.ts'
import { useFilling } from './use-filling.ts'

const texts = {
  list: words('自评填报', 'Self-evaluation'),
  title: (office: string, year: number) =>
    words(`${office} · ${year}年度自评`, `Self-evaluation of ${year}, ${office}`),
  table: words('在表格中填写', 'Fill in as a table'),
  loading: words('自评分表', 'Self-evaluation'),
  due: (day: string) => words(`请于${day}前提交`, `due ${day}`),
  returned: words('退回意见', 'Why it came back'),
  words: words('文字部分', 'In words'),
  readOnly: words(
    '已提交，内容不能再改；需要修改的，请撤回或请部门财务退回。',
    'It was handed in and cannot be changed; withdraw it, or ask for it back.',
  ),
}

/** Rows in their order, with the project each block belongs to. */
const byProject = ({ rows }: Part): readonly (readonly [string, Part['rows']])[] => {
  const groups = new Map<string, Part['rows'][number][]>()
  for (const row of rows) groups.set(row.projectName, [...(groups.get(row.projectName) ?? []), row])
  return [...groups]
}

const Rows = ({ part, isReadOnly }: { readonly part: Part; readonly isReadOnly: boolean }) => (
  <>
    {byProject(part).map(([project, rows]) => (
      <section className="stack-s" key={project}>
        {project !== '' && <h2>{project}</h2>}
        <ul className="stack-s">
          {rows.map((row) => (
            <PartRowCard key={row.indicatorId} part={part} row={row} isReadOnly={isReadOnly} />
          ))}
        </ul>
      </section>
    ))}
  </>
)

const Words = ({ part, isReadOnly }: { readonly part: Part; readonly isReadOnly: boolean }) => {
  const { say } = useLanguage()
  if (part.texts.length === 0) return undefined
  return (
    <section className="stack-s">
      <h2>{say(texts.words)}</h2>
      <ul className="stack-s">
        {part.texts.map((text) => (
          <PartTextCard key={text.section} part={part} text={text} isReadOnly={isReadOnly} />
        ))}
      </ul>
    </section>
  )
}

/** An office's part of the self-evaluation: its own indicators, filled in on a phone in minutes. */
export const PartPage = () => {
  const { say, language } = useLanguage()
  const { id = '' } = useParams()
  const nameOf = useNames()
  const me = useMe()
  const { data: part, error, refetch } = useQuery(partQuery(id))
  const { mayFill } = useFilling(part)
  const crumbs = me.by === 'link' ? [] : [{ to: '/parts', text: say(texts.list) }]
  if (!part)
    return (
      <Page title={say(texts.loading)} crumbs={crumbs} isNarrow>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const office = nameOf(part.organisationId) || (me.organisation?.name ?? '')
  const lead = (
    <span className="row">
      {say(texts.due(dayText(part.dueOn, language)))} <PartStateBadge state={part.state} />
    </span>
  )
  return (
    <Page
      title={say(texts.title(office, part.year))}
      lead={lead}
      crumbs={crumbs}
      actions={<Link to={`/parts/${id}/table`}>{say(texts.table)}</Link>}
      isNarrow
    >
      {part.state === 'returned' && part.lastReturn && (
        <Notice tone="warn">
          <strong>{say(texts.returned)}</strong>
          <p className="prose">{part.lastReturn.reason}</p>
        </Notice>
      )}
      {part.state === 'submitted' && <Notice>{say(texts.readOnly)}</Notice>}
      <Rows part={part} isReadOnly={!mayFill} />
      <Words part={part} isReadOnly={!mayFill} />
      <PartBar part={part} />
    </Page>
  )
}
