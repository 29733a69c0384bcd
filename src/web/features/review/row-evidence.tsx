import { useState } from 'react'
import { attachmentContract } from '#contract/attachment.ts'
import { evidenceClassTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ReviewedResult } from './queries.ts'

const texts = {
  none: words('没有佐证', 'no evidence'),
  fresh: words('新增', 'new'),
  sample: (sample: number) => words(`样本${sample}份`, `sample of ${sample}`),
  open: words('在新窗口打开', 'Open in a new window'),
}

type Piece = ReviewedResult['evidence'][number]

const addressOf = ({ attachmentId }: Piece): string =>
  `${attachmentContract.download.path.replace('{id}', attachmentId)}?inline=true`

/** What the browser draws by itself within the page. */
const isPicture = ({ fileName }: Piece): boolean => /\.(?:png|jpe?g|gif|webp|bmp)$/iu.test(fileName)

const Preview = ({ piece, onClose }: { readonly piece: Piece; readonly onClose: () => void }) => {
  const { say } = useLanguage()
  return (
    <Dialog title={piece.fileName} isSide onClose={onClose}>
      <img className="evidence-picture" src={addressOf(piece)} alt={piece.fileName} />
      <a href={addressOf(piece)} target="_blank" rel="noopener">
        {say(texts.open)}
      </a>
    </Dialog>
  )
}

const Line = ({ piece, onOpen }: { readonly piece: Piece; readonly onOpen: () => void }) => {
  const { say, language } = useLanguage()
  const { class: of, day, sample, fileName, isNew } = piece
  const about = [
    say(evidenceClassTerms[of]),
    ...(day ? [dayText(day, language)] : []),
    ...(sample === undefined ? [] : [say(texts.sample(sample))]),
  ].join(' · ')
  const name = (
    <>
      <Icon name="file" />
      <span>{fileName}</span>
    </>
  )
  return (
    <li className="row-piece">
      {isPicture(piece) ? (
        <button type="button" className="link-button" onClick={onOpen}>
          {name}
        </button>
      ) : (
        <a className="link-button" href={addressOf(piece)} target="_blank" rel="noopener">
          {name}
        </a>
      )}
      <span className="small muted">{about}</span>
      {isNew && <Badge tone="accent">{say(texts.fresh)}</Badge>}
    </li>
  )
}

/** What proves a result, opened where it stands. */
export const RowEvidence = ({ result: { evidence } }: { readonly result: ReviewedResult }) => {
  const { say } = useLanguage()
  const [open, setOpen] = useState<Piece>()
  if (evidence.length === 0) return <Badge tone="warn">{say(texts.none)}</Badge>
  return (
    <>
      <ul>
        {evidence.map((piece) => (
          <Line key={piece.id} piece={piece} onOpen={() => setOpen(piece)} />
        ))}
      </ul>
      {open && <Preview piece={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
