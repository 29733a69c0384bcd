import { allSettings } from '#server/settings/all-settings.ts'
import { groupTitles, type AnySetting } from '#server/settings/setting.ts'
import { generatedNote, markdownTable } from './table.ts'

const all: readonly AnySetting[] = Object.values(allSettings)

const fallbackOf = ({ fallback }: AnySetting): string => (fallback === undefined ? '–' : `\`${fallback}\``)

/** Forms that are signs rather than words must not be read as Markdown. */
const shown = (form: string): string => (/[<]|:\/\//u.test(form) ? `\`${form}\`` : form)

const formOf = ({ form }: AnySetting): string =>
  form.zh === form.en ? shown(form.zh) : `${shown(form.zh)} · ${shown(form.en)}`

const row = (one: AnySetting): readonly string[] => [
  `\`${one.variable}\``,
  one.meaning.zh,
  one.meaning.en,
  formOf(one),
  fallbackOf(one),
]

const section = (group: keyof typeof groupTitles): string =>
  [
    `## ${groupTitles[group].zh} · ${groupTitles[group].en}`,
    '',
    markdownTable(
      ['变量 · Variable', '含义', 'Meaning', '写法 · Form', '缺省 · Default'],
      all.filter((one) => one.group === group).map(row),
    ),
  ].join('\n')

/** docs/configuration.md: every variable of the environment the server reads. */
export const configurationPage = (): string =>
  [
    generatedNote('src/server/settings'),
    '# 配置 · Configuration',
    '服务器只由环境变量配置。启动时一次列出所有问题；不认识的 `JIHENG_` 变量会提示。空值等于不设。',
    'The server is configured by environment variables only. At the start all problems are listed at once; a `JIHENG_` variable it does not know is named. An empty value is the same as none.',
    ...(Object.keys(groupTitles) as (keyof typeof groupTitles)[]).map(section),
  ].join('\n\n')
