import { runAccuracy } from './accuracy/run.ts'

const usage = `npm run bench -- accuracy [TRUTH_FOLDER [REPORTS_FOLDER]]`

const [kind, ...rest] = process.argv.slice(2)
if (kind === 'accuracy') runAccuracy(rest)
else {
  console.log(usage)
  process.exitCode = 2
}
