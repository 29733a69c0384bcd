import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Page } from '../../ui/page.tsx'

const texts = { title: words('首页', 'Home') }
export const ProjectPage = () => {
  const say = useSay()
  return <Page title={say(texts.title)}>.</Page>
}
