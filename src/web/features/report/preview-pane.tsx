import { useEffect, useState } from 'react'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { addressOf } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { usePreview, type Preview } from './use-preview.ts'

const texts = {
  heading: words('版面预览', 'Preview of the pages'),
  page: (number: number, text: string) => words(`第${number}页：${text}`, `Page ${number}: ${text}`),
  pages: (count: number) => words(`共${count}页`, `${count} pages`),
  making: words('正在生成文书…', 'Making the document…'),
  drawing: (done: number, all: number) => words(`正在绘制第${done}页，共${all}页`, `Drawing page ${done} of ${all}`),
  stop: words('停止', 'Stop'),
  stopped: words('已停止刷新，显示的可能是之前的版本。', 'It was stopped: what you see may be an earlier version.'),
  again: words('刷新预览', 'Refresh'),
  wide: words('放大预览', 'Wider'),
  narrow: words('缩小预览', 'Narrower'),
}

/** True once something has taken longer than a moment. */
const useIsSlow = (isBusy: boolean): boolean => {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isBusy) {
      setSlow(false)
      return undefined
    }
    const timer = setTimeout(() => setSlow(true), 1000)
    return () => clearTimeout(timer)
  }, [isBusy])
  return isSlow
}

const Progress = ({ preview: { isBusy, progress, isStopped, stop, again } }: { readonly preview: Preview }) => {
  const say = useSay()
  const isSlow = useIsSlow(isBusy)
  if (isStopped)
    return (
      <p className="row small muted">
        {say(texts.stopped)} <Button onClick={again}>{say(texts.again)}</Button>
      </p>
    )
  if (!isSlow) return undefined
  return (
    <p className="row small muted" role="status">
      <span className="spinner" aria-hidden="true" />
      {say(progress ? texts.drawing(progress.done, progress.all) : texts.making)}
      <Button onClick={stop}>{say(texts.stop)}</Button>
    </p>
  )
}

type Props = {
  readonly id: string
  /** Changes with everything that may change the document. */
  readonly stamp: string
  readonly isWide: boolean
  readonly onWide: () => void
}

/** The pages as they would be printed: the PDF itself, drawn here. */
export const PreviewPane = ({ id, stamp, isWide, onWide }: Props) => {
  const say = useSay()
  const address = addressOf(selfEvaluationContract.document, {
    params: { id, document: 'report' },
    query: { format: 'pdf' },
  })
  const preview = usePreview(address, stamp)
  const { pages, error, again } = preview
  return (
    <section className="preview" aria-labelledby="preview-heading">
      <div className="row-apart">
        <h2 id="preview-heading">{say(texts.heading)}</h2>
        <span className="row">
          {pages.length > 0 && <span className="small muted">{say(texts.pages(pages.length))}</span>}
          <Button look="quiet" onClick={onWide}>
            {say(isWide ? texts.narrow : texts.wide)}
          </Button>
        </span>
      </div>
      <Progress preview={preview} />
      {error && <ErrorNotice error={error} retry={again} />}
      <div className="preview-pages" role="group" aria-label={say(texts.heading)} tabIndex={0}>
        {pages.map(({ url, width, height, text }, index) => (
          // Pages have no name but their number.
          <img
            className="preview-page"
            key={index}
            src={url}
            width={width}
            height={height}
            alt={say(texts.page(index + 1, text))}
          />
        ))}
      </div>
    </section>
  )
}
