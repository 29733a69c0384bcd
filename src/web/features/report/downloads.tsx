import { useEffect, useRef, useState } from 'react'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import type { documentFormats, documentKinds } from '#contract/document.ts'
import { words, type Words } from '#domain/words/words.ts'
import { errorOf } from '../../lib/api-error.ts'
import { addressOf } from '../../lib/call.ts'
import { fetchFile, saveFile } from '../../lib/download.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Notice } from '../../ui/notice.tsx'

type Kind = (typeof documentKinds)[number]
type Format = (typeof documentFormats)[number]

const texts = {
  download: words('下载', 'Download'),
  menu: words('下载文书', 'Download documents'),
  making: (name: string) => words(`正在生成${name}…`, `Making ${name}…`),
  cancel: words('取消', 'Cancel'),
  of: (name: string, format: string) => words(`${name}，${format}`, `${name}, ${format}`),
}

const kinds: Readonly<Record<Kind, readonly [Words, readonly Format[]]>> = {
  report: [words('自评报告', 'The report'), ['docx', 'pdf', 'html']],
  tables: [words('部门自评表', 'The tables of the department'), ['xlsx', 'docx', 'pdf']],
  'project-tables': [words('项目自评表', 'The tables of the projects'), ['xlsx', 'docx', 'pdf']],
  public: [words('公开稿', 'The public version'), ['docx', 'pdf', 'html']],
  findings: [words('检查结果说明', 'What the checks found'), ['docx', 'pdf', 'html']],
}

export type DocumentAsked = { readonly document: Kind; readonly format: Format; readonly isFinal?: boolean }

/** Fetches documents one at a time; what takes longer than a second can be given up. */
export const useDocument = (id: string) => {
  const say = useSay()
  const [asked, setAsked] = useState<DocumentAsked>()
  const [isSlow, setSlow] = useState(false)
  const [error, setError] = useState<unknown>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => {
    if (!asked) return undefined
    const timer = setTimeout(() => setSlow(true), 1000)
    return () => (clearTimeout(timer), setSlow(false))
  }, [asked])
  const get = async (of: DocumentAsked): Promise<void> => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    setError(undefined)
    setAsked(of)
    const { document, format, isFinal } = of
    const query = isFinal ? { format, isFinal } : { format }
    try {
      saveFile(
        await fetchFile(
          addressOf(selfEvaluationContract.document, { params: { id, document }, query }),
          controller.signal,
        ),
      )
    } catch (thrown) {
      if (!controller.signal.aborted) setError(errorOf(thrown))
    }
    setAsked(undefined)
  }
  const progress = (
    <>
      {error !== undefined && <ErrorNotice error={error} />}
      {asked && isSlow && (
        <Notice>
          <span className="row" role="status">
            {say(texts.making(say(kinds[asked.document][0])))}
            <Button onClick={() => abort.current?.abort()}>{say(texts.cancel)}</Button>
          </span>
        </Notice>
      )}
    </>
  )
  return { get: (of: DocumentAsked) => void get(of), isBusy: asked !== undefined, progress }
}

/** Every document in every format it can be had in. */
export const Downloads = ({ onAsk }: { readonly onAsk: (asked: DocumentAsked) => void }) => {
  const say = useSay()
  const button = (
    <>
      <Icon name="file" /> {say(texts.download)}
    </>
  )
  return (
    <Menu label={say(texts.menu)} button={button}>
      {(close) => (
        <ul className="downloads">
          {(Object.keys(kinds) as Kind[]).map((document) => {
            const [name, formats] = kinds[document]
            return (
              <li className="row-apart" key={document}>
                <span>{say(name)}</span>
                <span className="row">
                  {formats.map((format) => (
                    <Button
                      key={format}
                      aria-label={say(texts.of(say(name), format))}
                      onClick={() => (close(), onAsk({ document, format }))}
                    >
                      <span className="format">{format}</span>
                    </Button>
                  ))}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Menu>
  )
}
