import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Writing } from '../self-evaluation/queries.ts'
import type { DocumentAsked } from './downloads.tsx'

const texts = {
  title: words('定稿', 'The final report'),
  wanted: (count: number) =>
    words(`还有${count}处待补，不能定稿：`, `${count} are still missing: it cannot be final yet.`),
  ready: words(
    '没有待补内容。定稿中不再有待补标记，可以打印、签批。',
    'Nothing is missing. It can be printed and signed.',
  ),
  docx: words('定稿 Word（.docx）', 'Final, Word (.docx)'),
  pdf: words('定稿 PDF', 'Final, PDF'),
  unbound: (count: number) =>
    words(`另有${count}个数字没有绑定数据，请再看一遍。`, `${count} numbers are bound to no fact: look at them again.`),
}

type Props = {
  readonly writing: Writing
  readonly onGet: (asked: DocumentAsked) => void
  readonly onClose: () => void
}

/** The report without marks; refused while something is missing, with the way to each. */
export const FinaliseDialog = ({ writing: { headings, unbound }, onGet, onClose }: Props) => {
  const say = useSay()
  const wanted = headings.flatMap((heading, index) =>
    heading.wanted.map((what) => ({ what, index, under: heading.number + heading.heading })),
  )
  const get = (format: 'docx' | 'pdf'): void => {
    onClose()
    onGet({ document: 'report', format, isFinal: true })
  }
  const foot = wanted.length === 0 && (
    <>
      <Button onClick={() => get('pdf')}>{say(texts.pdf)}</Button>
      <Button look="primary" onClick={() => get('docx')}>
        {say(texts.docx)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot === false ? undefined : foot}>
      {wanted.length === 0 && <p>{say(texts.ready)}</p>}
      {wanted.length > 0 && (
        <>
          <Notice tone="warn">{say(texts.wanted(wanted.length))}</Notice>
          <ul className="check-up-list">
            {wanted.map(({ what, index, under }) => (
              <li className="check-up-line" data-severity="warning" key={`${index} ${what}`}>
                <Link to={`?h=${index}`} onClick={onClose}>
                  {what}
                </Link>{' '}
                <span className="muted">{under}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unbound.length > 0 && <p className="small muted">{say(texts.unbound(unbound.length))}</p>}
    </Dialog>
  )
}
