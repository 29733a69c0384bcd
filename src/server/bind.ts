import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import type { ByteRange } from '#store/attachments/attachment-store.ts'
import type { JobDesk } from './job-calls/job-desk.ts'
import type { Caller } from './parts.ts'
import type { SignInParts } from './sign-in/sign-in-parts.ts'
import type { AboutServer } from './system/about-server.ts'

type Part = 'params' | 'query' | 'body'
type Fields<E, Name extends Part> = E extends { readonly [Key in Name]: z.ZodType<infer Value> } ? Value : unknown

type OfUpload<E> = E extends { readonly isUpload: true }
  ? { readonly content: AsyncIterable<Uint8Array>; readonly fileName: string }
  : unknown
type OfEdit<E> = E extends { readonly isEditing: true } ? { readonly version: number } : unknown

/** What a service gets: everything the call named, decoded, in one object. */
export type InputOf<E extends Endpoint> = Fields<E, 'params'> &
  Fields<E, 'query'> &
  Fields<E, 'body'> &
  OfUpload<E> &
  OfEdit<E>

type Deep<T> = unknown extends T
  ? T
  : T extends bigint | string | number | boolean | undefined | null | Date
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Deep<Item>[]
      : { readonly [Key in keyof T]: Deep<T[Key]> }

/** Opens a content that is kept, or a part of it. */
export type Opening = (range?: ByteRange) => Promise<Readable>

/** A file as an answer: its bytes, or what is kept and sent whole or in part. */
export type Download = {
  readonly content: Uint8Array | Opening
  readonly mediaType: string
  readonly fileName: string
  /** Bytes, where it is known before. */
  readonly size?: number
  /** The ETag of a content that is kept. */
  readonly tag?: string
  /** What the file does not say, for its reader: sent beside it. */
  readonly notes?: readonly Words[]
  /** The reader would like to see it rather than save it. */
  readonly isInline?: boolean
}

/** Things told one after another until the signal ends it, or nothing more will happen. */
export type Events<Item = unknown> = (signal: AbortSignal) => AsyncIterable<Item>

/** What a service answers. */
export type AnswerOf<E extends Endpoint> = E extends { readonly isDownload: true }
  ? Download
  : E extends { readonly isEvents: true }
    ? Events<Deep<z.output<E['answer']>>>
    : Deep<z.output<E['answer']>>

/** What only signing in and out, and calls about jobs, need of the call itself. */
export type Visit = {
  readonly caller: Caller
  readonly address: string
  /** The Cookie header. */
  readonly cookies: string | undefined
  /** Adds a Set-Cookie line to the answer. */
  readonly setCookie: (line: string) => void
  readonly signIn: SignInParts
  readonly about: AboutServer | undefined
  /** Throws where this process keeps no jobs. */
  readonly jobs: () => JobDesk
}

/** A call of the contract with the verb that does it. */
export type Route = {
  readonly endpoint: Endpoint
  readonly call: (ctx: Context, input: unknown, visit: Visit) => Promise<unknown>
  /** Without the visit it cannot be called. */
  readonly isVisit?: true
}

/** Ties a call to its verb; the types must agree. */
export const bind = <E extends Endpoint>(
  endpoint: E,
  verb: (ctx: Context, input: InputOf<E>) => Promise<AnswerOf<E>>,
): Route => ({
  endpoint,
  // The input is what the schemas of this very endpoint gave.
  call: (ctx, input) => verb(ctx, input as InputOf<E>),
})

/** Ties a call to a verb that deals in passwords, tokens, cookies and jobs. */
export const bindVisit = <E extends Endpoint>(
  endpoint: E,
  verb: (ctx: Context, input: InputOf<E>, visit: Visit) => Promise<AnswerOf<E>>,
): Route => ({
  endpoint,
  call: (ctx, input, visit) => verb(ctx, input as InputOf<E>, visit),
  isVisit: true,
})
