import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import '../../styles/catalogue.css'
import { Choice } from '../../ui/choice.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { catalogueLists, type CatalogueList } from './lists.tsx'

const texts = {
  title: words('规则库', 'Rules'),
  lead: words(
    '评分方案、检查规则、提纲、表样和工作规则，都写明依据和是否核实。规则是数据，随版本发布，这里只看不改。',
    'Schemes, checks, outlines, forms and rules of the year, each with its source and whether that was confirmed. They are read here, not changed.',
  ),
  kinds: words('规则种类', 'Kinds of rules'),
  find: words('按名称查找', 'Find by name'),
  name: words('名称', 'Name'),
  none: words('没有符合的规则。', 'Nothing fits.'),
}

const fits = (name: Words, text: string): boolean => `${name.zh} ${name.en}`.toLowerCase().includes(text)

const Table = ({ shown, text }: { readonly shown: CatalogueList; readonly text: string }) => {
  const say = useSay()
  const { year } = useYear()
  const { data, error, refetch } = useQuery<unknown>(shown.query(year) as never)
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const rows = (data as { readonly items: readonly never[] }).items.map((item) => shown.row(item, say))
  const found = rows.filter(({ name }) => fits(name, text))
  if (found.length === 0) return <p className="card-text muted">{say(texts.none)}</p>
  return (
    <div className="table-wrap">
      <table className="table table-hover table-cards">
        <caption className="visually-hidden">{say(shown.text)}</caption>
        <thead>
          <tr>
            {[texts.name, ...shown.heads].map((head) => (
              <th scope="col" key={head.zh}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/catalogue/${shown.kind}/${id}`}>{say(name)}</Link>
              </th>
              {cells.map((cell, at) => (
                <td key={shown.heads[at]?.zh} data-label={shown.heads[at] && say(shown.heads[at])}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Every rule there is, by its kind. */
export const CataloguePage = () => {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [first] = catalogueLists
  const shown = catalogueLists.find(({ kind }) => kind === search.get('kind')) ?? first
  const text = search.get('text') ?? ''
  const set = (name: string, value: string): void =>
    setSearch((before) => (value === '' ? before.delete(name) : before.set(name, value), before), { replace: true })
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)}>
      <div className="row catalogue-head">
        <Choice
          label={say(texts.kinds)}
          value={shown?.kind ?? ''}
          options={catalogueLists.map(({ kind, text: name }) => ({ value: kind, text: name }))}
          onChange={(kind) => set('kind', kind)}
        />
        <input
          className="input catalogue-find"
          type="search"
          aria-label={say(texts.find)}
          placeholder={say(texts.find)}
          value={text}
          onChange={({ target }) => set('text', target.value)}
        />
      </div>
      {shown && <Table key={shown.kind} shown={shown} text={text.trim().toLowerCase()} />}
    </Page>
  )
}
