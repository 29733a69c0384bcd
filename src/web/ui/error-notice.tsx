import { words } from '#domain/words/words.ts'
import { errorOf } from '../lib/api-error.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

const texts = {
  retry: words('重试', 'Try again'),
  number: (request: string) => words(`编号：${request}`, `Number: ${request}`),
}

type Props = { readonly error: unknown; readonly retry?: (() => void) | undefined }

/** Why something was not done, and what to do about it. */
export const ErrorNotice = ({ error, retry }: Props) => {
  const say = useSay()
  const { why, remedy, errors, request } = errorOf(error)
  return (
    <Notice tone="bad" isAlert>
      <div className="stack-s">
        <strong>{say(why)}</strong>
        <span>{say(remedy)}</span>
        {errors.map((one) => (
          <span className="small" key={`${one.place} ${one.why.zh}`}>
            {one.place}：{say(one.why)}
          </span>
        ))}
        {request !== undefined && <span className="small muted">{say(texts.number(request))}</span>}
        {retry && (
          <div>
            <Button onClick={retry}>{say(texts.retry)}</Button>
          </div>
        )}
      </div>
    </Notice>
  )
}
