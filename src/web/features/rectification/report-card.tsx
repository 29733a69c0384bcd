import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attachmentContract } from '#contract/attachment.ts'
import { rectificationContract } from '#contract/rectification.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import type { Rectification } from './queries.ts'

const texts = {
  heading: words('报送结果', 'Report what was done'),
  result: words('整改结果', 'Result'),
  files: words('佐证材料', 'Evidence'),
  filesHint: words('可选多个文件；没有材料不能报送', 'several at once; without any it cannot be reported'),
  report: words('报送', 'Report'),
  done: words('已报送', 'Reported'),
}

const upload = async (rectification: Rectification, files: readonly File[]): Promise<string[]> => {
  const ids: string[] = []
  for (const file of files) {
    const query = { organisation: rectification.organisationId, name: file.name, year: rectification.year }
    ids.push((await call(attachmentContract.upload, { query, file })).id)
  }
  return ids
}

/** The result with the files that show it. */
export const ReportCard = ({ rectification }: { readonly rectification: Rectification }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { id, version, revision } = rectification
  const { draft, setDraft, forget } = useKeptDraft<string>(`report ${id} ${revision}`, rectification.result)
  const [files, setFiles] = useState<readonly File[]>([])
  const report = useMutation({
    mutationFn: async () => {
      const body = { result: draft.trim(), evidence: await upload(rectification, files) }
      return call(rectificationContract.report, { params: { id }, body, version })
    },
    onSuccess: async () => {
      forget()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['rectification'] })
      await client.invalidateQueries({ queryKey: ['rectifications'] })
    },
  })
  return (
    <section className="card stack" aria-labelledby="report-heading">
      <h2 id="report-heading">{say(texts.heading)}</h2>
      {report.error && <ErrorNotice error={report.error} />}
      <Field label={say(texts.result)}>
        {(wired) => (
          <textarea {...wired} className="input" value={draft} onChange={({ target }) => setDraft(target.value)} />
        )}
      </Field>
      <Field label={say(texts.files)} hint={say(texts.filesHint)}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            type="file"
            multiple
            onChange={({ target }) => setFiles([...(target.files ?? [])])}
          />
        )}
      </Field>
      <div>
        <Button look="primary" isBusy={report.isPending} onClick={() => report.mutate()}>
          {say(texts.report)}
        </Button>
      </div>
    </section>
  )
}
