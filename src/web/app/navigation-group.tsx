import { useState } from 'react'
import { NavLink, useLocation } from 'react-router'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { readSetting, writeSetting } from '../lib/settings.ts'
import { Icon } from '../ui/icon.tsx'
import type { Group, Item } from './navigation.tsx'

const names: Readonly<Record<Group, Words>> = {
  work: words('我的工作', 'My work'),
  year: words('年度工作', 'The year'),
  bureau: words('财政工作', 'The bureau'),
  analysis: words('分析', 'Analysis'),
  administration: words('管理', 'Administration'),
}

const closedGroups = (): readonly string[] => (readSetting('navigation') ?? '').split(' ')

const keepClosed = (group: Group, isClosed: boolean): void => {
  const others = closedGroups().filter((one) => one !== group && one !== '')
  writeSetting('navigation', [...others, ...(isClosed ? [group] : [])].join(' '))
}

const Links = ({ items }: { readonly items: readonly Item[] }) => {
  const say = useSay()
  return items.map(({ to, icon, text }) => (
    <NavLink key={to} to={to} end={to === '/'} className="navigation-link">
      <Icon name={icon} />
      {say(text)}
    </NavLink>
  ))
}

/** A section that can be folded; the one of the page at hand never is. */
const Folding = ({ group, items }: { readonly group: Group; readonly items: readonly Item[] }) => {
  const say = useSay()
  const { pathname } = useLocation()
  const [isClosed, setClosed] = useState(() => closedGroups().includes(group))
  const isHere = items.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  const isOpen = isHere || !isClosed
  const fold = (): void => {
    keepClosed(group, !isClosed)
    setClosed(!isClosed)
  }
  return (
    <section className="navigation-group">
      <button
        type="button"
        className="navigation-heading"
        aria-expanded={isOpen}
        aria-disabled={isHere || undefined}
        onClick={() => !isHere && fold()}
      >
        {say(names[group])}
        <Icon name={isOpen ? 'down' : 'right'} />
      </button>
      {isOpen && <Links items={items} />}
    </section>
  )
}

type Props = { readonly group: Group; readonly items: readonly Item[]; readonly isHeaded: boolean }

/** The entries of a section, with a heading where there are many entries in all. */
export const NavigationGroup = ({ group, items, isHeaded }: Props) => {
  if (items.length === 0) return undefined
  return isHeaded ? <Folding group={group} items={items} /> : <Links items={items} />
}
