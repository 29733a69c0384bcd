import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useMe } from '../session/queries.ts'
import { HandOverCard } from './hand-over-card.tsx'
import { LanguageCard } from './language-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { TokensCard } from './tokens-card.tsx'

const texts = {
  title: words('我的账号', 'My account'),
  password: words('修改密码', 'Change my password'),
}

/** What belongs to the person alone: where they are signed in, and what their programs may do. */
export const AccountPage = () => {
  const say = useSay()
  const { person, organisation } = useMe()
  const lead = [person?.name, person?.login, organisation?.name].filter(Boolean).join(' · ')
  return (
    <Page
      title={say(texts.title)}
      lead={lead}
      actions={
        <Link className="button" to="/password">
          {say(texts.password)}
        </Link>
      }
    >
      <LanguageCard />
      <HandOverCard />
      <SessionsCard />
      <TokensCard />
    </Page>
  )
}
