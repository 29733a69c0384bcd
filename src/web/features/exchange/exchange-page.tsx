import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useMay } from '../session/queries.ts'
import { ExportCard } from './export-card.tsx'
import { ImportCard } from './import-card.tsx'

const texts = {
  title: words('数据交换', 'Exchange'),
  lead: words(
    '按预算管理一体化数据标准的表名和字段导入导出，与预算、决算等系统对接。',
    'Tables under the names and fields of the national standard, for budget and accounting systems.',
  ),
}

/** Files under the field names of the national standard, in and out. */
export const ExchangePage = () => {
  const say = useSay()
  const may = useMay()
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)}>
      <ExportCard />
      {may('import.run', 'organisation.manage') && <ImportCard />}
    </Page>
  )
}
