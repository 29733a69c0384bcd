import { existsSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { words } from '#domain/words/words.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { demoSample, demoScheme, type DemoResult, type Sample } from '../demo/demo-sample.ts'
import { findFiles } from '../files/find-files.ts'
import { packageRoot } from '../files/package-root.ts'

/** As the user would write it: results name the files they came from. */
const samplesFolder = relative('', join(packageRoot, 'samples'))

const sampleOf = (report: string, out: string): Sample => {
  const name = basename(report, '.md')
  const facts = join(samplesFolder, `${name}.facts.json`)
  return { report, facts: existsSync(facts) ? facts : undefined, folder: join(out, name) }
}

const samplesIn = async (out: string): Promise<Sample[]> => {
  const samples: Sample[] = []
  for await (const { path } of findFiles(samplesFolder)) {
    if (path.endsWith('.md') && basename(path) !== 'README.md') samples.push(sampleOf(path, out))
  }
  return samples
}

const near = (path: string): string => relative(process.cwd(), path) || '.'

const ending = {
  zh: (out: string, page: string): string =>
    [
      `结果在 ${out}：每份样例一个文件夹，内有`,
      '  check.html  核对结果，原文与问题可互相跳转（用浏览器打开）',
      '  score.txt   计分过程，与自评得分对照',
      '  自评报告（.docx .md）、自评表（.xlsx）、检查结果说明（.docx）、公开稿（.pdf .html）',
      '',
      '接下来可以试试：',
      `  用浏览器打开 ${page}`,
      '  npm run --silent jiheng -- check samples',
      '  npm run --silent jiheng -- check 你的报告.docx --html',
      '  npm run --silent jiheng -- explain R01',
      '  npm run --silent jiheng -- --help',
    ].join('\n'),
  en: (out: string, page: string): string =>
    [
      `The results are in ${out}, one folder a sample, each with`,
      '  check.html  the findings and the source text, linked both ways (open it in a browser)',
      '  score.txt   every point with its reason, beside the score the report claims',
      '  the report (.docx .md), its tables (.xlsx), the findings (.docx), the public version (.pdf .html)',
      '',
      'What to try next:',
      `  open ${page} in a browser`,
      '  npm run --silent jiheng -- check samples --lang en',
      '  npm run --silent jiheng -- check YOUR-REPORT.docx --html --lang en',
      '  npm run --silent jiheng -- explain R01 --lang en',
      '  npm run --silent jiheng -- --help --lang en',
    ].join('\n'),
} as const

const run = async (request: Request): Promise<ExitCode> => {
  const { io, language, value } = request
  const out = resolve(value('out') ?? 'out')
  const samples = await samplesIn(out)
  const results: DemoResult[] = []
  for (const sample of samples) {
    const result = await demoSample({ ...sample, folder: near(sample.folder) }, request)
    io.out(`${result.text}\n`)
    results.push(result)
  }
  const [richest] = results.toSorted((a, b) => b.findings - a.findings)
  io.out(ending[language](near(out), richest?.page ?? near(out)))
  return 0
}

export const demo: Command = {
  name: 'demo',
  summary: words('在样例上演示：读取、核对、计分、撰写', 'show the main job on the samples'),
  operands: '',
  count: { least: 0, most: 0 },
  about: words(
    `对 samples 中的每份报告依次读取、核对、按 ${demoScheme} 计分、撰写报告和自评表，结果写入 out。样例中的数字照原样保留，包括其中的不一致。`,
    `Reads, checks, scores by ${demoScheme} and writes every report in samples; the results go to out. The figures of the samples are kept as printed, with their inconsistencies.`,
  ),
  options: [
    { name: 'out', value: 'DIR', about: words('输出文件夹，默认 out', 'folder for the results, out by default') },
  ],
  examples: [
    { line: 'demo', about: words('运行演示', 'run the demonstration') },
    { line: 'demo --lang en --out /tmp/demo', about: words('英文界面，另选文件夹', 'in English, into another folder') },
  ],
  run,
}
