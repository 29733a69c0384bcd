// The one test command: format, lint, types and layering, then every test. Its last line counts what the runner reports.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'jiheng-test-'))
const reportFile = join(folder, 'vitest.json')

const steps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware']],
  ['types and layering', 'tsc', ['-b']],
  [
    'tests and coverage',
    'vitest',
    ['run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
  ],
]

const isWindows = process.platform === 'win32'
const bin = (name) => join('node_modules', '.bin', isWindows ? `${name}.cmd` : name)

const failedSteps = steps.filter(([title, command, args]) => {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(bin(command), args, { stdio: 'inherit', shell: isWindows })
  return status !== 0
})

const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined
rmSync(folder, { recursive: true, force: true })

const skipped = (report?.testResults ?? []).flatMap(({ assertionResults }) =>
  assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'),
)
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`)
for (const [title] of failedSteps) console.log(`failed step: ${title}`)
const passed = report?.numPassedTests ?? 0
const failed = (report?.numFailedTests ?? 0) + failedSteps.filter(([title]) => title !== 'tests and coverage').length
const gate =
  failedSteps.some(([title]) => title === 'tests and coverage') && (report?.numFailedTests ?? 0) === 0 ? 1 : 0
console.log(`${passed} passed, ${failed + gate} failed`)
process.exitCode = failedSteps.length > 0 ? 1 : 0
