import { useState } from 'react'
import { Link } from 'react-router'
import { budgetLevelTerms, organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { useMay } from '../session/queries.ts'
import { CloseDialog } from './close-dialog.tsx'
import { MoveOrganisationDialog } from './move-organisation-dialog.tsx'
import { OrganisationDialog } from './organisation-dialog.tsx'
import type { OrganisationItem } from './queries.ts'

const texts = {
  kind: words('类型', 'Kind'),
  code: words('单位编码', 'Code'),
  parent: words('上级单位', 'Parent'),
  supervisor: words('监管科室', 'Supervisor'),
  area: words('区划代码', 'Division code'),
  level: words('预算级次', 'Budget level'),
  from: words('设立', 'Since'),
  until: words('撤销', 'Until'),
  edit: words('修改', 'Change'),
  move: words('划转或换监管科室', 'Move'),
  close: words('撤销', 'Abolish'),
  reopen: words('恢复', 'Open again'),
  people: words('查看人员', 'See its people'),
  add: words('新增下级', 'Add below'),
}

type Props = { readonly item: OrganisationItem; readonly items: readonly OrganisationItem[] }
type Doing = 'edit' | 'move' | 'close' | 'add'

const Facts = ({ item, items }: Props) => {
  const { say, language } = useLanguage()
  const nameOf = (id: string | undefined): string | undefined => items.find((one) => one.id === id)?.name
  const facts = [
    [texts.kind, say(organisationKindTerms[item.kind])],
    [texts.code, item.code],
    [texts.parent, nameOf(item.parent)],
    [texts.supervisor, nameOf(item.supervisor)],
    [texts.area, item.areaCode],
    [texts.level, say(budgetLevelTerms[item.budgetLevel])],
    [texts.from, dayText(item.from, language)],
    [texts.until, item.until && dayText(item.until, language)],
  ] as const
  return (
    <dl className="organisation-facts">
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name.zh}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const Doings = ({ item, onDo }: Pick<Props, 'item'> & { readonly onDo: (doing: Doing) => void }) => {
  const { say } = useLanguage()
  return (
    <div className="row">
      <Button onClick={() => onDo('edit')}>{say(texts.edit)}</Button>
      <Button onClick={() => onDo('move')}>{say(texts.move)}</Button>
      <Button onClick={() => onDo('add')}>{say(texts.add)}</Button>
      <Button look={item.until ? 'plain' : 'danger'} onClick={() => onDo('close')}>
        {say(item.until ? texts.reopen : texts.close)}
      </Button>
    </div>
  )
}

/** One organisation, with what may be done about it. What is above one’s own has no version and is not changed. */
export const OrganisationCard = ({ item, items }: Props) => {
  const { say } = useLanguage()
  const may = useMay()
  const [doing, setDoing] = useState<Doing>()
  const close = (): void => setDoing(undefined)
  return (
    <section className="card stack organisation-card" aria-labelledby="organisation-heading">
      <h2 id="organisation-heading">{item.name}</h2>
      <Facts item={item} items={items} />
      {may('organisation.manage') && item.version !== undefined && <Doings item={item} onDo={setDoing} />}
      <Link to={`/administration/people?organisation=${item.id}`}>{say(texts.people)}</Link>
      {doing === 'edit' && <OrganisationDialog items={items} item={item} onClose={close} />}
      {doing === 'add' && <OrganisationDialog items={items} parent={item.id} onClose={close} />}
      {doing === 'move' && <MoveOrganisationDialog item={item} items={items} onClose={close} />}
      {doing === 'close' && <CloseDialog item={item} onClose={close} />}
    </section>
  )
}
