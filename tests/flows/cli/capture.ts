import { runCommand } from '#cli/run-command.ts'

export type Captured = { readonly code: number; readonly out: string; readonly err: string }

/** Runs a command line in this process with a terminal 100 columns wide and without colour. */
export const capture = async (...args: readonly string[]): Promise<Captured> => {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(args, {
    out: (text) => out.push(`${text}\n`),
    err: (text) => err.push(text),
    columns: 100,
    colour: false,
    progress: false,
  })
  return { code, out: out.join(''), err: err.join('') }
}
