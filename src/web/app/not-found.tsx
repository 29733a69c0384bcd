import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'

const texts = {
  title: words('没有这个页面', 'There is no such page'),
  why: words('地址可能有误，或者内容已移动。', 'The address may be wrong, or it has moved.'),
  home: words('回到首页', 'Go to the first page'),
}

export const NotFound = () => {
  const say = useSay()
  return (
    <Page title={say(texts.title)} isNarrow>
      <Empty
        title={say(texts.why)}
        action={
          <Link className="button" to="/">
            {say(texts.home)}
          </Link>
        }
      />
    </Page>
  )
}
