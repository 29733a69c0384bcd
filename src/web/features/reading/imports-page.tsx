import { useState } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Page } from '../../ui/page.tsx'
import { BatchesCard } from '../import-batch/batches-card.tsx'
import { useMay } from '../session/queries.ts'
import { BringDialog } from './bring-dialog.tsx'
import { DropZone } from './drop-zone.tsx'
import { ReadingsCard } from './readings-card.tsx'
import '../../styles/reading.css'

const title = words('导入', 'Import')

/** Brings files in, and shows what came in. */
export const ImportsPage = () => {
  const say = useSay()
  const may = useMay()
  const [file, setFile] = useState<File>()
  return (
    <Page title={say(title)}>
      <DropZone onFile={setFile} />
      {file && <BringDialog file={file} onClose={() => setFile(undefined)} />}
      <ReadingsCard />
      {may('import.run', 'ledger.enter') && <BatchesCard />}
    </Page>
  )
}
