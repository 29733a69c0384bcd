import { words } from '#domain/words/words.ts'
import { invalid, type ServiceError } from '../errors.ts'

const longest = 200

/** Characters that end a line, hide, or turn the reading direction, so that a name shows as another. */
const deceiving = /[\p{Cc}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u

/** What a double click would run. It is no evidence of anything; who needs it can put it into an archive. */
const running = new Set(
  `bat cmd com cpl exe hta htm html jar js jse lnk mht mhtml msc msi pif ps1 reg scr sh svg url vbe vbs wsf xhtml xht
   xml`.split(/\s+/u),
)

const refuse = (why: readonly [string, string], remedy: readonly [string, string]): ServiceError =>
  invalid('name', words(...why), words(...remedy))

/** The name of an uploaded file without the folders some browsers put in front. Throws where nobody should get it. */
export const checkedFileName = (given: string): string => {
  const name = (given.split(/[/\\]/u).at(-1) ?? '').normalize('NFC').trim()
  if (name === '' || /^\.+$/u.test(name))
    throw refuse(['没有文件名', 'the file has no name'], ['请在 name 中写明文件名', 'give it in "name"'])
  if (Array.from(name).length > longest)
    throw refuse(
      [`文件名超过${longest}个字符`, `the name is longer than ${longest} characters`],
      ['请改短后重新上传', 'shorten it and upload it again'],
    )
  if (deceiving.test(name))
    throw refuse(
      ['文件名含有看不见的字符', 'the name has characters that cannot be seen'],
      ['请改名后重新上传', 'rename it and upload it again'],
    )
  if (running.has(name.split('.').at(-1)?.toLowerCase() ?? ''))
    throw refuse(
      ['不能上传程序、脚本或网页文件', 'programs, scripts and web pages cannot be uploaded'],
      ['请上传 PDF、图片、Office、WPS、OFD 或压缩包', 'upload PDF, pictures, office files, OFD or an archive'],
    )
  return name
}
