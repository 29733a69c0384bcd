import { Select } from 'antd'
import type { Words } from '#domain/words/words.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { AntdScope } from './antd-scope.tsx'
import { Field } from './field.tsx'

const texts = {
  none: words('没有找到', 'Nothing found'),
  find: words('输入名称查找', 'Type to find'),
}

type Props = {
  readonly label: Words
  readonly flaw?: Words | undefined
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly onChange: (value: string) => void
}

/** One of many: typed letters narrow the list, which draws only what is in sight. */
export const SearchSelect = ({ label, flaw, value, options, onChange }: Props) => {
  const say = useSay()
  return (
    <Field label={say(label)} error={flaw && say(flaw)}>
      {(wired) => (
        <AntdScope>
          <Select
            {...wired}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={say(texts.find)}
            notFoundContent={say(texts.none)}
            value={value === '' ? null : value}
            options={options.map(({ value: id, text }) => ({ value: id, label: text }))}
            onChange={(chosen: string) => onChange(chosen)}
          />
        </AntdScope>
      )}
    </Field>
  )
}
