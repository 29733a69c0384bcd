import { words } from '#domain/words/words.ts'
import { templateTags } from '#reports/write/template/tags.ts'
import { writeTemplate } from '#reports/write/write-template.ts'
import type { Command, ExitCode } from '../command.ts'
import { writeResult } from '../files/write-file.ts'
import { wroteLine } from '../text/wrote-line.ts'

const usualName = '自评报告模板.docx'

export const template: Command = {
  name: 'template',
  summary: words('写出可在 Word 中修改的报告模板', 'write a report template to edit in Word'),
  operands: '',
  count: { least: 0, most: 0 },
  about: words(
    '写出一份 Word 模板：封面、页眉页脚、样式、落款都可以改，【正文】处由绩衡填入报告。改好后用 jiheng report --template 使用；模板中的错误会一次列全。',
    'Writes a Word template: cover, header, footer, styles and signature block are yours to change; the report goes where 【正文】 stands. Use it with jiheng report --template; all its faults are listed at once.',
  ),
  options: [
    {
      name: 'out',
      value: 'FILE.docx',
      about: words(`输出文件，默认 ${usualName}`, `file to write, ${usualName} by default`),
    },
  ],
  examples: [
    { line: 'template', about: words('写出模板', 'write the template') },
    {
      line: 'report 数据.json --template 自评报告模板.docx',
      about: words('按模板撰写', 'write by the template'),
    },
  ],
  run: async ({ value, io, language }): Promise<ExitCode> => {
    const path = value('out') ?? usualName
    await writeResult(path, writeTemplate())
    io.err(wroteLine(path, words('模板', 'template'), language))
    for (const [tag, about] of Object.entries(templateTags)) io.out(`【${tag}】  ${about[language]}`)
    return 0
  },
}
