import { runCommand } from './run-command.ts'
import { processIo } from './terminal/io.ts'

process.exitCode = await runCommand(process.argv.slice(2), processIo())
