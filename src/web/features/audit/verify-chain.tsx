import { useMutation } from '@tanstack/react-query'
import { auditContract } from '#contract/audit.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMay } from '../session/queries.ts'

const texts = {
  verify: words('核对记录链', 'Verify the chain'),
  sound: (entries: number) => words(`${entries}条记录，首尾相连`, `${entries} entries, all in their chains`),
  broken: (number: number) =>
    words(`在第${number}条处断开，请保留现场并联系运维`, `broken at ${number}: keep it as it is`),
}

/** Walks the whole chain and says whether anything was changed or taken out. */
export const VerifyChain = () => {
  const say = useSay()
  const may = useMay()
  const verify = useMutation({ mutationFn: () => call(auditContract.verify, {}) })
  if (!may('organisation.manage')) return undefined
  const { data } = verify
  return (
    <>
      {data && (
        <span role="status">
          <Badge tone={data.broken ? 'bad' : 'good'}>
            {say(data.broken ? texts.broken(data.broken.number) : texts.sound(data.entries))}
          </Badge>
        </span>
      )}
      {verify.error && <ErrorNotice error={verify.error} />}
      <Button icon="check" isBusy={verify.isPending} onClick={() => verify.mutate()}>
        {say(texts.verify)}
      </Button>
    </>
  )
}
