import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useMay, useMe } from '../session/queries.ts'

const texts = {
  about: words(
    '本区还没有年度。建好单位、人员和年度，大家才能开始工作。',
    'There is no year yet. With organisations, people and a year everybody can begin.',
  ),
  go: words('继续设置', 'Go on setting up'),
}

/** For who administers a division that has not begun. */
export const SetUpCard = () => {
  const say = useSay()
  const may = useMay()
  const { years } = useMe()
  if (years.length > 0 || !may('organisation.manage')) return undefined
  return (
    <Notice>
      <div className="row-apart">
        {say(texts.about)}
        <Link className="button button-primary" to="/set-up">
          {say(texts.go)}
        </Link>
      </div>
    </Notice>
  )
}
