import { useRef, useState, type DragEvent } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

const texts = {
  title: words('把文件拖到这里', 'Drop a file here'),
  about: words(
    '上年自评报告、自评表、绩效目标表，或预算系统导出的明细表',
    'Last year’s report, self-evaluation or goal table, or a table exported from the budget system',
  ),
  kinds: words('Word、Excel、WPS、PDF、OFD、CSV、TXT、Markdown', 'Word, Excel, WPS, PDF, OFD, CSV, TXT, Markdown'),
  choose: words('选择文件', 'Choose a file'),
}

const accept = '.docx,.doc,.wps,.rtf,.xlsx,.xls,.et,.csv,.pdf,.ofd,.txt,.md,.html,.htm'

/** Where a file comes in: dropped, or chosen. */
export const DropZone = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const say = useSay()
  const [isOver, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null): void => {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      className="drop no-print"
      data-over={isOver || undefined}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" />
      <p className="drop-title">{say(texts.title)}</p>
      <p className="muted">{say(texts.about)}</p>
      <input
        ref={field}
        type="file"
        className="visually-hidden"
        accept={accept}
        aria-label={say(texts.choose)}
        tabIndex={-1}
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
      <Button look="primary" isLarge onClick={() => field.current?.click()}>
        {say(texts.choose)}
      </Button>
      <p className="small muted">{say(texts.kinds)}</p>
    </div>
  )
}
