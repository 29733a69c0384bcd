/** What a program needs from its surroundings to run at all; secrets and settings of the host stay with the host. */
const needed = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE', 'TZ'] as const

/** `settings`: names of the host's settings that the work of this child depends on. */
export const childEnv = (env: NodeJS.ProcessEnv, settings: readonly string[] = []): NodeJS.ProcessEnv =>
  Object.fromEntries([...needed, ...settings].flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
