import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attachmentContract } from '#contract/attachment.ts'
import { partContract } from '#contract/part.ts'
import { evidenceClassTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayText } from '../../lib/day-text.ts'
import { linkToken } from '../../lib/link-token.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { AddEvidenceDialog } from './add-evidence-dialog.tsx'
import { partQuery, type Part, type PartRow } from './queries.ts'

const texts = {
  heading: words('佐证材料', 'Evidence'),
  none: words(
    '还没有佐证。没有佐证的指标不能得满分。',
    'None yet. Without evidence an indicator cannot get full points.',
  ),
  add: words('添加照片或文件', 'Add a photo or file'),
  remove: (name: string) => words(`移除${name}`, `Remove ${name}`),
  removed: words('已移除', 'Removed'),
  sample: (sample: number) => words(`样本${sample}份`, `sample of ${sample}`),
}

type Evidence = PartRow['evidence'][number]

/** A browser sends no secret of a link with a plain address: such a file is fetched first. */
const openFile = async ({ attachmentId }: Evidence): Promise<void> => {
  const address = `${attachmentContract.download.path.replace('{id}', attachmentId)}?inline=true`
  const token = linkToken()
  if (token === undefined) {
    window.open(address, '_blank', 'noopener')
    return
  }
  const response = await fetch(address, { headers: { Authorization: `Bearer ${token}` } })
  if (response.ok) location.assign(URL.createObjectURL(await response.blob()))
}

const useRemove = (part: Part) => {
  const { say } = useLanguage()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (evidenceId: string) => call(partContract.removeEvidence, { params: { id: part.id, evidenceId } }),
    onSuccess: async () => {
      toast(say(texts.removed))
      await client.invalidateQueries(partQuery(part.id))
    },
  })
}

type LineProps = { readonly evidence: Evidence; readonly onRemove: (() => void) | undefined }

const Line = ({ evidence, onRemove }: LineProps) => {
  const { say, language } = useLanguage()
  const { fileName, class: of, day, sample } = evidence
  const about = [
    say(evidenceClassTerms[of]),
    day && dayText(day, language),
    sample === undefined ? undefined : say(texts.sample(sample)),
  ]
  return (
    <li className="evidence">
      <button type="button" className="evidence-open" onClick={() => void openFile(evidence)}>
        <Icon name="file" />
        <span className="grow">
          {fileName}
          <span className="small muted evidence-about">{about.filter((text) => text !== undefined).join(' · ')}</span>
        </span>
      </button>
      {onRemove && <Button look="quiet" icon="trash" aria-label={say(texts.remove(fileName))} onClick={onRemove} />}
    </li>
  )
}

type Props = { readonly part: Part; readonly row: PartRow; readonly isReadOnly: boolean }

/** What proves a result; without any, the points have a ceiling. */
export const EvidenceList = ({ part, row, isReadOnly }: Props) => {
  const { say } = useLanguage()
  const [isAdding, setAdding] = useState(false)
  const remove = useRemove(part)
  if (isReadOnly && row.evidence.length === 0) return undefined
  return (
    <div className="stack-s">
      <span className="cell-label">{say(texts.heading)}</span>
      {row.evidence.length === 0 && <p className="small muted">{say(texts.none)}</p>}
      <ul>
        {row.evidence.map((evidence) => (
          <Line
            key={evidence.id}
            evidence={evidence}
            onRemove={isReadOnly ? undefined : () => remove.mutate(evidence.id)}
          />
        ))}
      </ul>
      {remove.error && <ErrorNotice error={remove.error} />}
      {!isReadOnly && (
        <div>
          <Button icon="plus" onClick={() => setAdding(true)}>
            {say(texts.add)}
          </Button>
        </div>
      )}
      {isAdding && <AddEvidenceDialog part={part} row={row} onClose={() => setAdding(false)} />}
    </div>
  )
}
