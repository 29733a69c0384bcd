import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { sessionContract } from '#contract/session.ts'
import { words } from '#domain/words/words.ts'
import { openTour } from '../features/help/tour.tsx'
import { meQuery, useMe } from '../features/session/queries.ts'
import { call } from '../lib/call.ts'
import { useLanguage } from '../lib/language.tsx'
import { themeChoices, useTheme, type ThemeChoice } from '../lib/theme.tsx'
import { Choice } from '../ui/choice.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { openKeyboardHelp } from './keyboard-help.tsx'

const texts = {
  menu: (name: string) => words(`${name}，个人菜单`, `${name}, personal menu`),
  language: words('语言', 'Language'),
  theme: words('外观', 'Appearance'),
  jobs: words('我的后台任务', 'My jobs'),
  account: words('我的账号', 'My account'),
  password: words('修改密码', 'Change my password'),
  tour: words('两分钟上手', 'Two minutes to begin'),
  keyboard: words('键盘操作', 'Keyboard'),
  leave: words('退出登录', 'Sign out'),
}

const languages = [
  { value: 'zh', text: words('中文', '中文') },
  { value: 'en', text: words('English', 'English') },
] as const

const themes: Readonly<Record<ThemeChoice, ReturnType<typeof words>>> = {
  system: words('跟随系统', 'System'),
  light: words('浅色', 'Light'),
  dark: words('深色', 'Dark'),
}

const Roles = () => {
  const { say } = useLanguage()
  const { person, roles } = useMe()
  return (
    <div className="menu-head">
      <strong>{person?.name}</strong>
      {roles.map(({ role, name, organisation }) => (
        <div className="small muted" key={`${role} ${organisation.id}`}>
          {organisation.name} · {say(name)}
        </div>
      ))}
    </div>
  )
}

const Looks = () => {
  const { language, setLanguage, say } = useLanguage()
  const { choice, setChoice } = useTheme()
  return (
    <div className="menu-group stack-s">
      <span className="small muted">{say(texts.theme)}</span>
      <Choice
        label={say(texts.theme)}
        value={choice}
        options={themeChoices.map((value) => ({ value, text: themes[value] }))}
        onChange={setChoice}
      />
      <span className="small muted">{say(texts.language)}</span>
      <Choice label={say(texts.language)} value={language} options={languages} onChange={setLanguage} />
    </div>
  )
}

const useLeave = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(sessionContract.signOut, {}),
    onSuccess: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
      await client.invalidateQueries(meQuery)
    },
  })
}

/** Who is signed in, how the page looks to them, and the way out. */
export const PersonMenu = () => {
  const { say } = useLanguage()
  const { person } = useMe()
  const leave = useLeave()
  const name = person?.name ?? ''
  const button = (
    <>
      <Icon name="person" />
      <span className="person-name">{name}</span>
    </>
  )
  return (
    <Menu label={say(texts.menu(name))} button={button}>
      {(close) => (
        <>
          <Roles />
          <Looks />
          <Link className="menu-item" to="/jobs" onClick={close}>
            <Icon name="jobs" />
            {say(texts.jobs)}
          </Link>
          <Link className="menu-item" to="/account" onClick={close}>
            <Icon name="key" />
            {say(texts.account)}
          </Link>
          <Link className="menu-item" to="/password" onClick={close}>
            <Icon name="person" />
            {say(texts.password)}
          </Link>
          <button type="button" className="menu-item" onClick={() => (close(), openTour())}>
            <Icon name="book" />
            {say(texts.tour)}
          </button>
          <button type="button" className="menu-item" onClick={() => (close(), openKeyboardHelp())}>
            <Icon name="keyboard" />
            {say(texts.keyboard)}
          </button>
          <button type="button" className="menu-item" onClick={() => leave.mutate()}>
            <Icon name="leave" />
            {say(texts.leave)}
          </button>
        </>
      )}
    </Menu>
  )
}
