import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import '../../styles/organisation.css'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useMay } from '../session/queries.ts'
import { OrganisationCard } from './organisation-card.tsx'
import { OrganisationDialog } from './organisation-dialog.tsx'
import { OrganisationNode } from './organisation-node.tsx'
import { organisationsQuery, type OrganisationItem } from './queries.ts'

const texts = {
  title: words('单位', 'Organisations'),
  lead: (count: number) => words(`共${count}个，点名称查看和修改`, `${count} in all; open one to change it`),
  paste: words('从 Excel 粘贴', 'Paste from a spreadsheet'),
  add: words('新增单位', 'Add one'),
  find: words('按名称或编码查找', 'Find by name or code'),
  none: words('没有符合的单位', 'Nothing fits'),
  noneWhy: words('换一个名称或编码试试。', 'Try another name or code.'),
}

/** Items that fit a text, with everything above them so that the tree holds together. */
const fitting = (items: readonly OrganisationItem[], text: string): readonly OrganisationItem[] => {
  if (text === '') return items
  const byId = new Map(items.map((item) => [item.id, item]))
  const kept = new Set<string>()
  for (const item of items) {
    if (!`${item.name} ${item.code ?? ''}`.toLowerCase().includes(text)) continue
    let at: OrganisationItem | undefined = item
    while (at && !kept.has(at.id)) {
      kept.add(at.id)
      at = at.parent === undefined ? undefined : byId.get(at.parent)
    }
  }
  return items.filter(({ id }) => kept.has(id))
}

const childrenOf = (items: readonly OrganisationItem[]): ReadonlyMap<string, readonly OrganisationItem[]> => {
  const shown = new Set(items.map(({ id }) => id))
  const children = new Map<string, OrganisationItem[]>()
  for (const item of items) {
    const key = item.parent !== undefined && shown.has(item.parent) ? item.parent : ''
    children.set(key, [...(children.get(key) ?? []), item])
  }
  return children
}

const Tree = ({ items }: { readonly items: readonly OrganisationItem[] }) => {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const text = (search.get('text') ?? '').trim().toLowerCase()
  const chosen = search.get('id') ?? undefined
  const children = useMemo(() => childrenOf(fitting(items, text)), [items, text])
  const set = (name: string, value: string): void =>
    setSearch((before) => (before.set(name, value), before), { replace: true })
  const item = items.find(({ id }) => id === chosen)
  return (
    <div className="organisations">
      <div className="card stack">
        <input
          className="input"
          type="search"
          aria-label={say(texts.find)}
          placeholder={say(texts.find)}
          value={search.get('text') ?? ''}
          onChange={({ target }) => set('text', target.value)}
        />
        {children.size === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
        <ul className="organisation-tree">
          {(children.get('') ?? []).map((one) => (
            <OrganisationNode
              key={one.id}
              item={one}
              childrenOf={children}
              chosen={chosen}
              isOpen={text !== ''}
              onChoose={(id) => set('id', id)}
            />
          ))}
        </ul>
      </div>
      {item && <OrganisationCard key={item.id} item={item} items={items} />}
    </div>
  )
}

/** The tree of the division: who is below whom, and who looks after whom. */
export const OrganisationsPage = () => {
  const say = useSay()
  const may = useMay()
  const [isAdding, setAdding] = useState(false)
  const { data, error, refetch } = useQuery(organisationsQuery)
  const actions = may('organisation.manage') && (
    <>
      <Button icon="plus" onClick={() => setAdding(true)}>
        {say(texts.add)}
      </Button>
      <Link className="button button-primary" to="/administration/organisations/import">
        {say(texts.paste)}
      </Link>
    </>
  )
  return (
    <Page title={say(texts.title)} lead={data && say(texts.lead(data.items.length))} actions={actions}>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Tree items={data.items} />}
      {isAdding && data && <OrganisationDialog items={data.items} onClose={() => setAdding(false)} />}
    </Page>
  )
}
