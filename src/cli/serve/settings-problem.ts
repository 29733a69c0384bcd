import { words } from '#domain/words/words.ts'
import { readSettings, type Environment, type SettingProblem, type Settings } from '#server/settings/read-settings.ts'
import { Problem } from '../problem.ts'

const listed = (problems: readonly SettingProblem[], language: 'zh' | 'en'): string =>
  problems.map(({ variable, what, remedy }) => `${variable}: ${what[language]}; ${remedy[language]}`).join('\n')

/** The settings of the environment with what is worth saying of them. All that is wrong is told at once. */
export const settingsOf = (
  environment: Environment,
): { readonly settings: Settings; readonly warnings: readonly SettingProblem[] } => {
  const reading = readSettings(environment)
  if (reading.kind === 'read') return reading
  const { problems } = reading
  throw new Problem(
    words(`运行设置有误：\n${listed(problems, 'zh')}`, `the settings are wrong:\n${listed(problems, 'en')}`),
    words(
      '更正后重新启动；所有设置见 docs/configuration.md',
      'correct them and start again; see docs/configuration.md',
    ),
    problems.map(({ variable }) => variable).join(', '),
  )
}
