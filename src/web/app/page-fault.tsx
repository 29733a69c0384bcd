import { useRouteError } from 'react-router'
import { words } from '#domain/words/words.ts'
import { ApiError } from '../lib/api-error.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'

const texts = {
  title: words('页面没有打开', 'The page did not open'),
  newer: words('系统可能刚刚更新，重新载入即可。', 'The system may just have been updated; load the page anew.'),
  reload: words('重新载入', 'Load anew'),
}

/** A fault of a page: the rest of the workbench stays usable. */
export const PageFault = () => {
  const say = useSay()
  const error = useRouteError()
  return (
    <Page title={say(texts.title)} isNarrow>
      <ErrorNotice error={error} />
      {!(error instanceof ApiError) && <p className="muted">{say(texts.newer)}</p>}
      <div>
        <Button look="primary" onClick={() => location.reload()}>
          {say(texts.reload)}
        </Button>
      </div>
    </Page>
  )
}
