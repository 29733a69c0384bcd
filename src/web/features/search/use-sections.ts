import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { searchContract } from '#contract/search.ts'
import { words, type Words } from '#domain/words/words.ts'
import { openKeyboardHelp } from '../../app/keyboard-help.tsx'
import { useItems } from '../../app/navigation.tsx'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { useMay, useMe } from '../session/queries.ts'
import type { Entry, Section } from './entry.ts'
import { hitWays } from './hit-way.ts'
import { recentOf } from './recent.ts'

const texts = {
  recent: words('最近打开', 'Recent'),
  pages: words('页面', 'Pages'),
  actions: words('操作', 'Actions'),
  found: words('找到的内容', 'Found'),
  page: words('页面', 'page'),
  action: words('操作', 'action'),
  newProject: words('新建项目', 'New project'),
  paste: words('从 Excel 粘贴人员', 'Paste people from a spreadsheet'),
  pasteOrganisations: words('从 Excel 粘贴单位', 'Paste organisations from a spreadsheet'),
  setUp: words('建立本区数据', 'Set up the division'),
  jobs: words('我的后台任务', 'My jobs'),
  account: words('我的账号', 'My account'),
  password: words('修改密码', 'Change my password'),
  keyboard: words('键盘操作', 'Keyboard'),
}

const useActions = (): readonly Entry[] => {
  const say = useSay()
  const may = useMay()
  const go = (to: string, icon: IconName, text: Words): Entry => {
    return { key: to, title: say(text), detail: say(texts.action), icon, to }
  }
  return [
    ...(may('project.edit') ? [go('/projects/new', 'plus', texts.newProject)] : []),
    ...(may('person.manage') ? [go('/administration/people/import', 'people', texts.paste)] : []),
    ...(may('organisation.manage')
      ? [go('/administration/organisations/import', 'tree', texts.pasteOrganisations)]
      : []),
    ...(may('organisation.manage') ? [go('/set-up', 'check', texts.setUp)] : []),
    go('/jobs', 'jobs', texts.jobs),
    go('/account', 'key', texts.account),
    go('/password', 'person', texts.password),
    { key: 'keyboard', title: say(texts.keyboard), detail: say(texts.action), icon: 'keyboard', run: openKeyboardHelp },
  ]
}

/** A text a moment after it was typed. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 150)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

const useFound = (text: string) => {
  const say = useSay()
  const { year } = useYear()
  const asked = useSettled(text.trim().slice(0, 60))
  const query = useQuery({
    queryKey: ['search', year, asked],
    queryFn: ({ signal }) => call(searchContract.everything, { query: { q: asked, year } }, { signal }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const groups = asked === '' || text.trim() === '' ? [] : (query.data?.groups ?? [])
  const entries = groups.flatMap(({ items }) =>
    items.map((hit): Entry => {
      const { text: what, icon, to } = hitWays[hit.noun]
      const detail = [say(what), hit.organisationName, hit.detail].filter((one) => one !== '').join(' · ')
      return { key: `${hit.noun} ${hit.id}`, title: hit.title, detail, icon, to: to(hit) }
    }),
  )
  return { entries, isBusy: query.isFetching || asked !== text.trim().slice(0, 60), error: query.error }
}

/** What the palette offers for a text: pages and actions at once, everything else from the server a moment later. */
export const useSections = (text: string) => {
  const say = useSay()
  const { person } = useMe()
  const pages = useItems().map(({ to, icon, text: name }): Entry => {
    return { key: to, title: say(name), detail: say(texts.page), icon, to }
  })
  const actions = useActions()
  const found = useFound(text)
  const wanted = text.trim().toLowerCase()
  const fits = ({ title }: Entry): boolean => title.toLowerCase().includes(wanted)
  const recent = recentOf(person?.id ?? '').map((one): Entry => ({ ...one, key: `r ${one.to}`, icon: 'history' }))
  const sections: readonly Section[] = [
    { heading: say(texts.recent), entries: wanted === '' ? recent : [] },
    { heading: say(texts.found), entries: found.entries },
    { heading: say(texts.pages), entries: pages.filter(fits) },
    { heading: say(texts.actions), entries: actions.filter(fits) },
  ]
  return { sections: sections.filter(({ entries }) => entries.length > 0), isBusy: found.isBusy, error: found.error }
}
