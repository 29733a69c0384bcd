import type { Words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'

/** What stands against a password. */
export type Flaw = { readonly what: Words; readonly remedy: Words }

/** A secret as it is given away once, and what is kept of it. */
export type Issued = { readonly text: string; readonly hash: Uint8Array }

export type SecretKind = 'session' | 'api' | 'link' | 'reset'

/** The arts of secrecy, which the server has: verbs only say what for. */
export type Secrets = {
  readonly hash: (password: string) => Promise<string>
  /** Takes as long where nothing is stored. */
  readonly verify: (
    stored: string | undefined,
    password: string,
  ) => Promise<{ readonly isRight: boolean; readonly isOutdated: boolean }>
  readonly flaws: (password: string, about: readonly string[]) => readonly Flaw[]
  readonly issue: (kind: SecretKind, division: string) => Issued
  /** What is kept of a secret somebody brings; undefined where it is none of ours. */
  readonly keep: (kind: SecretKind, text: string) => Kept | undefined
  /** Milliseconds until a login with these failures, from the address at hand and from wherever, may be tried again. */
  readonly heldFor: (
    failures: { readonly here: readonly number[]; readonly anywhere: readonly number[] },
    now: number,
  ) => number
}

export type Kept = { readonly hash: Uint8Array; readonly division: string }

/** A context of a verb that hands out or takes secrets. */
export type SecretContext = Context & { readonly secrets: Secrets }

/** What a command has: no person asks, so nobody's roles and no tree. */
export type ProgramContext = Pick<SecretContext, 'store' | 'division' | 'actor' | 'now' | 'newId' | 'secrets'>

/** How long failed tries count at all. */
export const failureWindow = 60 * 60_000
