import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionContract } from '#contract/session.ts'
import { words } from '#domain/words/words.ts'
import { useMe } from '../features/session/queries.ts'
import { call } from '../lib/call.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

const texts = {
  viewing: (name: string) =>
    words(`您正在以${name}的身份查看，不能修改。`, `You see what ${name} sees, and can change nothing.`),
  stop: words('结束查看', 'Stop'),
}

/** An administrator who looks through somebody’s eyes is told so on every page. */
export const ViewingBar = () => {
  const say = useSay()
  const client = useQueryClient()
  const { person } = useMe()
  const stop = useMutation({
    mutationFn: () => call(sessionContract.stopViewing, {}),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <Notice tone="warn">
      <div className="row-apart">
        {say(texts.viewing(person?.name ?? ''))}
        <Button isBusy={stop.isPending} onClick={() => stop.mutate()}>
          {say(texts.stop)}
        </Button>
      </div>
    </Notice>
  )
}
