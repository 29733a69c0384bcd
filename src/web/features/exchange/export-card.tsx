import { useState } from 'react'
import { exchangeSetIds, type ExchangeSetId } from '#domain/exchange/tables.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { setNames } from './set-names.ts'

const texts = {
  heading: words('导出', 'Export'),
  set: words('内容', 'What'),
  format: words('格式', 'Format'),
  download: words('下载', 'Download'),
  about: (year: number) => words(`${year}年度，您范围内的数据`, `Year ${year}, as far as you may read`),
}

const formats = ['xlsx', 'csv', 'json'] as const

/** A table of the standard as a file. */
export const ExportCard = () => {
  const say = useSay()
  const { year } = useYear()
  const [set, setSet] = useState<ExchangeSetId>(exchangeSetIds[0] ?? 'agencies')
  const [format, setFormat] = useState<string>('xlsx')
  return (
    <section className="card stack" aria-labelledby="export-heading">
      <div>
        <h2 id="export-heading">{say(texts.heading)}</h2>
        <p className="small muted">{say(texts.about(year))}</p>
      </div>
      <div className="field-pair">
        <SelectField
          label={texts.set}
          value={set}
          options={exchangeSetIds.map((id) => ({ value: id, text: say(setNames[id]) }))}
          onChange={(value) => setSet(exchangeSetIds.find((id) => id === value) ?? set)}
        />
        <SelectField
          label={texts.format}
          value={format}
          options={formats.map((one) => ({ value: one, text: one.toUpperCase() }))}
          onChange={setFormat}
        />
      </div>
      <div>
        <a className="button button-primary" href={`/api/exchange/${set}?year=${year}&format=${format}`} download>
          {say(texts.download)}
        </a>
      </div>
    </section>
  )
}
