import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'

/** What the first start asks for, as it is typed. */
export type StartDraft = {
  readonly code: string
  readonly areaCode: string
  readonly division: string
  readonly bureau: string
  readonly name: string
  readonly login: string
  readonly email: string
  readonly password: string
}

const needed = words('请填写', 'Please fill this in')

/** Named after the division until somebody names it. */
export const bureauOf = ({ bureau: typed, division }: StartDraft): string => {
  if (typed.trim() !== '') return typed.trim()
  return division.trim() === '' ? '' : division.trim() + organisationKindTerms['finance-bureau'].zh
}

const isLogin = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,79}$/u.test(text)

const flaws: Readonly<Record<keyof StartDraft, (draft: StartDraft) => Words | undefined>> = {
  code: ({ code }) => (code.trim() === '' ? needed : undefined),
  areaCode: ({ areaCode }) =>
    /^\d{9}$/u.test(areaCode.trim())
      ? undefined
      : words('应为 9 位数字，例如 440113000', '9 digits, such as 440113000'),
  division: ({ division }) => (division.trim() === '' ? needed : undefined),
  bureau: (draft) => (bureauOf(draft) === '' ? needed : undefined),
  name: ({ name }) => (name.trim() === '' ? needed : undefined),
  login: ({ login }) =>
    isLogin(login.trim())
      ? undefined
      : words('用 2 至 80 个字母、数字、汉字或 . _ @ + -', '2 to 80 letters, digits, or . _ @ + -'),
  email: ({ email }) =>
    email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim())
      ? undefined
      : words('请核对邮箱', 'check the address'),
  password: ({ password }) => (password === '' ? needed : undefined),
}

/** What stands against the draft, by field. */
export const flawsOf = (draft: StartDraft): Readonly<Partial<Record<keyof StartDraft, Words>>> =>
  Object.fromEntries(
    Object.entries(flaws).flatMap(([key, flaw]) => {
      const found = flaw(draft)
      return found ? [[key, found]] : []
    }),
  )
