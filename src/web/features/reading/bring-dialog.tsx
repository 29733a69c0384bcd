import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { attachmentContract } from '#contract/attachment.ts'
import { importBatchContract } from '#contract/import-batch.ts'
import { readingContract } from '#contract/reading.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { keepTable } from '../import-batch/kept-table.ts'
import { useMay } from '../session/queries.ts'
import { OrganisationChoice, useOpenOrganisations } from './organisation-choice.tsx'

const texts = {
  title: words('这份文件怎么用', 'What is this file for'),
  cancel: words('取消', 'Cancel'),
  go: words('开始读取', 'Read it'),
  report: words('报告或自评表', 'A report or form'),
  reportAbout: words('读懂内容、检查勾稽，承接到新年度', 'Understand and check it, take it over into the year'),
  table: words('明细表', 'A table of the ledger'),
  tableAbout: words('导入项目、预算或支付数', 'Import projects, budgets or payments'),
  way: words('用途', 'Use'),
}

type Way = 'report' | 'table'
const readingVerbs = ['import.run', 'self-evaluation.fill'] as const

/** A sheet is most often an export; everything else is most often a report. */
const likelyWay = (name: string, mayImport: boolean): Way =>
  mayImport && /\.(?:csv|xlsx?|et)$/iu.test(name) ? 'table' : 'report'

const useBring = (file: File, year: number) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const asReport = async (organisation: string): Promise<string> => {
    const query = { organisation, name: file.name, year }
    const { id: attachmentId } = await call(attachmentContract.upload, { query, file })
    const { id } = await call(readingContract.create, { body: { attachmentId, organisation, year } })
    await client.invalidateQueries({ queryKey: ['readings'] })
    return `/readings/${id}`
  }
  const asTable = async (): Promise<string> => {
    const told = await call(importBatchContract.upload, { query: { name: file.name }, file })
    keepTable({ fileName: file.name, told })
    return '/imports/table'
  }
  return useMutation({
    mutationFn: ({ way, organisation }: { readonly way: Way; readonly organisation: string }) =>
      way === 'report' ? asReport(organisation) : asTable(),
    onSuccess: (to) => void navigate(to),
  })
}

const WayChoice = ({
  name,
  about,
  isOn,
  onChoose,
}: {
  name: Words
  about: Words
  isOn: boolean
  onChoose: () => void
}) => {
  const say = useSay()
  return (
    <button type="button" className="way" aria-pressed={isOn} onClick={onChoose}>
      <strong>{say(name)}</strong>
      <span className="small muted">{say(about)}</span>
    </button>
  )
}

type Props = { readonly file: File; readonly onClose: () => void }

/** Asks what a file is for and whose it is, then brings it in. */
export const BringDialog = ({ file, onClose }: Props) => {
  const say = useSay()
  const may = useMay()
  const { year } = useYear()
  const mayImport = may('import.run', 'ledger.enter')
  const [way, setWay] = useState<Way>(() => likelyWay(file.name, mayImport))
  const { first } = useOpenOrganisations(readingVerbs, year)
  const [chosen, setChosen] = useState('')
  const organisation = chosen === '' ? first : chosen
  const bring = useBring(file, year)
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={bring.isPending} onClick={() => bring.mutate({ way, organisation })}>
        {say(texts.go)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      <p className="small muted">{file.name}</p>
      {bring.error && <ErrorNotice error={bring.error} />}
      <div className="ways" role="group" aria-label={say(texts.way)}>
        <WayChoice
          name={texts.report}
          about={texts.reportAbout}
          isOn={way === 'report'}
          onChoose={() => setWay('report')}
        />
        {mayImport && (
          <WayChoice
            name={texts.table}
            about={texts.tableAbout}
            isOn={way === 'table'}
            onChoose={() => setWay('table')}
          />
        )}
      </div>
      {way === 'report' && (
        <OrganisationChoice verbs={readingVerbs} year={year} value={organisation} onChange={setChosen} />
      )}
    </Dialog>
  )
}
