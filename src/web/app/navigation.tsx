import { useEffect, useRef } from 'react'
import type { Verb } from '#domain/process/permissions.ts'
import { words, type Words } from '#domain/words/words.ts'
import { useMay, useMe } from '../features/session/queries.ts'
import { useSay } from '../lib/language.tsx'
import type { IconName } from '../ui/icon.tsx'
import { NavigationGroup } from './navigation-group.tsx'

/** Sections of the navigation, in order; the first has no heading. */
export const groups = ['work', 'year', 'bureau', 'analysis', 'administration'] as const
export type Group = (typeof groups)[number]

export type Item = {
  readonly group: Group
  readonly to: string
  readonly icon: IconName
  readonly text: Words
  readonly verbs: readonly Verb[]
}

/** In the order of the year’s work. Shown to whom any of the verbs is given. */
export const items: readonly Item[] = [
  { group: 'work', to: '/', icon: 'home', text: words('首页', 'Home'), verbs: [] },
  { group: 'work', to: '/tasks', icon: 'clock', text: words('任务', 'Tasks'), verbs: ['organisation.read'] },
  {
    group: 'year',
    to: '/imports',
    icon: 'file',
    text: words('导入', 'Import'),
    verbs: ['import.run', 'ledger.enter', 'self-evaluation.fill'],
  },
  { group: 'year', to: '/projects', icon: 'project', text: words('项目', 'Projects'), verbs: ['project.read'] },
  { group: 'year', to: '/goals', icon: 'goal', text: words('绩效目标', 'Goals'), verbs: ['goal.read'] },
  {
    group: 'year',
    to: '/monitorings',
    icon: 'monitor',
    text: words('运行监控', 'Monitoring'),
    verbs: ['monitoring.read'],
  },
  {
    group: 'year',
    to: '/parts',
    icon: 'fill',
    text: words('自评填报', 'Self-evaluation'),
    verbs: ['self-evaluation.read'],
  },
  { group: 'year', to: '/findings', icon: 'alert', text: words('检查', 'Checks'), verbs: ['finding.read'] },
  {
    group: 'year',
    to: '/self-evaluations',
    icon: 'file',
    text: words('自评报告', 'Whole reports'),
    verbs: ['self-evaluation.assemble', 'self-evaluation.sign', 'review.read'],
  },
  { group: 'bureau', to: '/reviews', icon: 'review', text: words('复核', 'Review'), verbs: ['review.read'] },
  {
    group: 'bureau',
    to: '/rectifications',
    icon: 'mend',
    text: words('整改', 'Rectification'),
    verbs: ['rectification.read'],
  },
  {
    group: 'bureau',
    to: '/result-uses',
    icon: 'use',
    text: words('结果应用', 'Use of results'),
    verbs: ['result-use.read'],
  },
  {
    group: 'bureau',
    to: '/disclosures',
    icon: 'publish',
    text: words('信息公开', 'Disclosure'),
    verbs: ['disclosure.read'],
  },
  {
    group: 'analysis',
    to: '/analysis',
    icon: 'chart',
    text: words('分析', 'Analysis'),
    verbs: ['self-evaluation.read'],
  },
  {
    group: 'administration',
    to: '/administration/people',
    icon: 'people',
    text: words('人员和角色', 'People'),
    verbs: ['person.manage'],
  },
  {
    group: 'administration',
    to: '/administration/organisations',
    icon: 'tree',
    text: words('单位', 'Organisations'),
    verbs: ['organisation.manage', 'person.manage'],
  },
  {
    group: 'administration',
    to: '/administration/calendar',
    icon: 'calendar',
    text: words('年度和日历', 'Years and calendar'),
    verbs: ['fiscal-year.manage', 'calendar.manage', 'organisation.manage'],
  },
  {
    group: 'administration',
    to: '/catalogue',
    icon: 'book',
    text: words('规则库', 'Rules'),
    verbs: ['organisation.manage', 'calendar.manage', 'review.take'],
  },
  {
    group: 'administration',
    to: '/administration/audit',
    icon: 'history',
    text: words('操作记录', 'Audit trail'),
    verbs: ['audit.read'],
  },
  {
    group: 'administration',
    to: '/administration/exchange',
    icon: 'exchange',
    text: words('数据交换', 'Exchange'),
    verbs: ['import.run', 'organisation.manage'],
  },
  {
    group: 'administration',
    to: '/administration/system',
    icon: 'system',
    text: words('运行状态', 'State of the server'),
    verbs: ['organisation.manage'],
  },
]

/** What the person may open, in the order of the navigation. */
export const useItems = (): readonly Item[] => {
  const may = useMay()
  const { by } = useMe()
  return items.filter(({ verbs }) => by !== 'link' && (verbs.length === 0 || may(...verbs)))
}

const label = words('主导航', 'Main navigation')

type Props = { readonly isOpen: boolean; readonly onClose: () => void }

/** So few need no headings. */
const fewItems = 7

/** Where one can go, by what one may do. */
export const Navigation = ({ isOpen, onClose }: Props) => {
  const say = useSay()
  const shown = useItems()
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
      {groups.map((group) => (
        <NavigationGroup
          key={group}
          group={group}
          items={shown.filter((item) => item.group === group)}
          isHeaded={group !== 'work' && shown.length > fewItems}
        />
      ))}
    </nav>
  )
}
