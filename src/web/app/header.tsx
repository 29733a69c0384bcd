import { words } from '#domain/words/words.ts'
import { useMe } from '../features/session/queries.ts'
import { useSay } from '../lib/language.tsx'
import { useYear } from '../lib/year.tsx'
import { Button } from '../ui/button.tsx'
import { Brand } from './brand.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchButton } from './search-button.tsx'

const texts = {
  menu: words('打开或收起导航', 'Open or close the navigation'),
  year: words('年度', 'Year'),
  ofYear: (year: number) => words(`${year}年度`, `Year ${year}`),
}

const YearSwitch = () => {
  const say = useSay()
  const { year, years, setYear } = useYear()
  if (years.length === 0) return undefined
  return (
    <select
      className="input year-switch"
      aria-label={say(texts.year)}
      value={year}
      onChange={({ target }) => setYear(Number(target.value))}
    >
      {years.map((one) => (
        <option key={one} value={one}>
          {say(texts.ofYear(one))}
        </option>
      ))}
    </select>
  )
}

type Props = { readonly isMenuOpen: boolean; readonly onMenu: () => void }

export const Header = ({ isMenuOpen, onMenu }: Props) => {
  const say = useSay()
  const { division } = useMe()
  return (
    <header className="header">
      <span className="menu-button">
        <Button look="quiet" icon="menu" aria-label={say(texts.menu)} aria-expanded={isMenuOpen} onClick={onMenu} />
      </span>
      <Brand />
      <span className="brand-place grow">{division.name}</span>
      <span className="grow" />
      <SearchButton />
      <YearSwitch />
      <PersonMenu />
    </header>
  )
}
