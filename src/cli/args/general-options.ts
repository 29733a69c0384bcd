import { words } from '#domain/words/words.ts'
import type { Option } from '../command.ts'

/** Options every command takes. */
export const generalOptions: readonly Option[] = [
  {
    name: 'lang',
    value: 'zh|en',
    choices: ['zh', 'en'],
    about: words('界面语言，默认中文', 'language of the output, Chinese by default'),
  },
  { name: 'help', about: words('显示帮助', 'show this help') },
  { name: 'version', about: words('显示版本', 'show the version') },
]
