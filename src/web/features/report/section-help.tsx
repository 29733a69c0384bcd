import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { useNames } from '../organisation/queries.ts'
import type { ShownFact } from './editor-view.ts'
import type { WritingSection } from './versions-dialog.tsx'

const texts = {
  suggested: words('不写时，报告自动写：', 'Without a text of your own the report says:'),
  available: words('可用的数据句：', 'Sentences made of the facts:'),
  take: words('放进正文', 'Take it over'),
  offices: words('科室写的', 'What the offices wrote'),
  takeFrom: (office: string) => words(`采用${office}的文字`, `Take over what ${office} wrote`),
}

type Props = {
  readonly section: WritingSection
  readonly text: string
  readonly show: (key: string) => ShownFact
  readonly onTake: (text: string) => void
}

const printed = (text: string, show: Props['show']): string =>
  text.replaceAll(/\{\{([^{}]+)\}\}/gu, (_, key: string) => show(key.trim()).text)

/** What may be taken over: sentences made of the facts, and what the offices handed in. */
export const SectionHelp = ({ section: { suggestion, offices }, text, show, onTake }: Props) => {
  const say = useSay()
  const nameOf = useNames()
  const isEmpty = text.trim() === ''
  if (suggestion === '' && offices.length === 0) return undefined
  return (
    <div className="section-help stack-s">
      {suggestion !== '' && (
        <div className="offered">
          <span className="small muted">{say(isEmpty ? texts.suggested : texts.available)}</span>
          <p className="prose small">{printed(suggestion, show)}</p>
          <Button onClick={() => onTake(suggestion)}>{say(texts.take)}</Button>
        </div>
      )}
      {offices.map(({ organisationId, partId, text: written }) => (
        <div className="offered" key={partId}>
          <span className="small muted">
            {say(texts.offices)} · {nameOf(organisationId)}
          </span>
          <p className="prose small">{written}</p>
          <Button aria-label={say(texts.takeFrom(nameOf(organisationId)))} onClick={() => onTake(written)}>
            {say(texts.take)}
          </Button>
        </div>
      ))}
    </div>
  )
}
