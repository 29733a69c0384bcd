import type { z } from 'zod'
import type { Words } from '#domain/words/words.ts'

/** One variable of the environment: the page docs/configuration.md says what stands here. */
export type Setting<Value> = {
  readonly variable: string
  readonly group: keyof typeof groupTitles
  readonly meaning: Words
  /** What a value looks like. */
  readonly form: Words
  /** The text that stands for a variable that is not set; without one there is no value. */
  readonly fallback?: string
  /** Never shown. */
  readonly isSecret?: boolean
  readonly value: z.ZodType<Value, string>
}

export const groupTitles = {
  store: { zh: '数据', en: 'Data' },
  network: { zh: '网络', en: 'Network' },
  signIn: { zh: '登录', en: 'Sign-in' },
  mail: { zh: '邮件', en: 'Mail' },
  limits: { zh: '限额', en: 'Limits' },
  operation: { zh: '运行', en: 'Operation' },
} as const satisfies Readonly<Record<string, Words>>

export type AnySetting = Setting<unknown>

/** A setting with the types of its value and its fallback kept. */
export const setting = <const Given extends AnySetting>(given: Given): Given => given
