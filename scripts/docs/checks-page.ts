import { severityTerms } from '#domain/words/severity-terms.ts'
import { allChecks } from '#cli/commands/checks.ts'
import { printAuthority } from '#cli/explain/explain-check.ts'
import { generatedNote, markdownTable } from './table.ts'

type AnyCheck = (typeof allChecks)[number]

const overviewRow = ({ id, rule, severity, title }: AnyCheck): string[] => [
  rule,
  `[\`${id}\`](#${id})`,
  `${severityTerms[severity].zh} · ${severityTerms[severity].en}`,
  title.zh,
  title.en,
]

const section = ({ id, rule, severity, title, about, authority }: AnyCheck): string =>
  [
    `## ${id}`,
    '',
    `**${title.zh}** · ${title.en}`,
    '',
    `${rule} · ${severityTerms[severity].zh} ${severityTerms[severity].en} · ${printAuthority(authority, 'zh')} ${authority}`,
    '',
    about.zh,
    '',
    about.en,
  ].join('\n')

/** docs/checks.md: every check with its title, severity, authority and what it compares. */
export const checksPage = (): string =>
  [
    generatedNote('src/checks/registry.ts'),
    '# 核对规则 · Checks',
    `${allChecks.length} checks. A verdict is one of: holds · within rounding · fails · cannot tell. \`jiheng explain ID\` prints the same.`,
    markdownTable(['Rule', 'Check', '级别 · Severity', '名称', 'Title'], allChecks.map(overviewRow)),
    ...allChecks.map(section),
    '',
  ].join('\n\n')
