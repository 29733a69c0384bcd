import { useEffect, useRef } from 'react'
import { NavLink } from 'react-router'
import type { Verb } from '#domain/process/permissions.ts'
import { words, type Words } from '#domain/words/words.ts'
import { useMay, useMe } from '../features/session/queries.ts'
import { useSay } from '../lib/language.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'

type Item = { readonly to: string; readonly icon: IconName; readonly text: Words; readonly verbs: readonly Verb[] }

/** In the order of the year’s work. Shown to whom any of the verbs is given. */
const items: readonly Item[] = [
  { to: '/', icon: 'home', text: words('首页', 'Home'), verbs: [] },
  { to: '/projects', icon: 'project', text: words('项目', 'Projects'), verbs: ['project.read'] },
  { to: '/goals', icon: 'goal', text: words('绩效目标', 'Goals'), verbs: ['goal.read'] },
  { to: '/parts', icon: 'fill', text: words('自评填报', 'Self-evaluation'), verbs: ['self-evaluation.read'] },
  { to: '/reviews', icon: 'review', text: words('复核', 'Review'), verbs: ['review.read'] },
]

const label = words('主导航', 'Main navigation')

type Props = { readonly isOpen: boolean; readonly onClose: () => void }

/** Where one can go, by what one may do. */
export const Navigation = ({ isOpen, onClose }: Props) => {
  const say = useSay()
  const may = useMay()
  const { by } = useMe()
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpen) element.current?.querySelector('a')?.focus()
  }, [isOpen])
  return (
    <nav
      className="navigation"
      aria-label={say(label)}
      ref={element}
      data-open={isOpen}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      {items
        .filter(({ verbs }) => by !== 'link' && (verbs.length === 0 || may(...verbs)))
        .map(({ to, icon, text }) => (
          <NavLink key={to} to={to} end={to === '/'} className="navigation-link">
            <Icon name={icon} />
            {say(text)}
          </NavLink>
        ))}
    </nav>
  )
}
