import { words, type Words } from '../words/words.ts'
import { isCommon } from './common-passwords.ts'
import { surprises } from './predictable.ts'

/**
 * NIST SP 800-63B and OWASP ASVS 2.1.1: length counts, a list of known passwords and the person's own words are refused, kinds of characters are
 * not asked for and nothing expires. Lengths in characters, not bytes.
 */
export const shortestPassword = 12
/** Far beyond what anybody types; bounds the work for hostile input. */
export const longestPassword = 128
const fewestSurprises = 5

export type PasswordFlaw = {
  readonly kind: 'too-short' | 'too-long' | 'common' | 'personal' | 'predictable'
  readonly place: 'password'
  readonly what: Words
  readonly remedy: Words
}

const phrase = words(
  '用几个不相干的词连成一句，例如三四个词，再加自己的符号',
  'put a few unrelated words together, three or four, with signs of your own',
)

const flaw = (kind: PasswordFlaw['kind'], what: Words, remedy: Words = phrase): PasswordFlaw => ({
  kind,
  place: 'password',
  what,
  remedy,
})

const tooShort = (length: number): PasswordFlaw =>
  flaw(
    'too-short',
    words(
      `密码只有 ${length} 个字符，至少要 ${shortestPassword} 个`,
      `the password has ${length} characters, at least ${shortestPassword} are needed`,
    ),
  )

const tooLong = flaw(
  'too-long',
  words(`密码超过 ${longestPassword} 个字符`, `the password is longer than ${longestPassword} characters`),
  words('用短一些的密码', 'choose a shorter one'),
)
const common = flaw('common', words('密码太常见，很容易被猜中', 'the password is among the first that are guessed'))
const personal = flaw(
  'personal',
  words(
    '密码含有登录名、姓名、单位名称，或者就是手机号、证件号、日期',
    'the password contains the login, the name or the organisation, or is a phone or identity number or a date',
  ),
)
const predictable = flaw(
  'predictable',
  words('密码是重复的字符或连续的按键', 'the password is a repetition or a run of keys'),
)

/** A mobile number, an identity number or a date: known to many, and few to try. */
const isNumberOfAPerson = (password: string): boolean =>
  /^(?:1\d{10}|\d{17}[\dx]|(?:19|20)\d{2}[-./年]?\d{1,2}[-./月]?\d{1,2}日?)$/iu.test(password)

const han = /\p{Script=Han}/u

/** Two characters of Chinese say as much as four letters. */
const isTelling = (text: string): boolean => Array.from(text).length >= (han.test(text) ? 2 : 3)

const small = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

const partsOf = (text: string): readonly string[] => [text, ...text.split(/[\s@._-]+/u)]

const containsAny = (password: string, about: readonly string[]): boolean =>
  about
    .map(small)
    .flatMap(partsOf)
    .some((part) => isTelling(part) && small(password).includes(part))

/**
 * What stands against a password; `about` are the login, the name, the organisation's name, the mail address. An empty list
 * means it may be used.
 */
export const passwordFlaws = (password: string, about: readonly string[]): readonly PasswordFlaw[] => {
  // Bounds the work before the text is looked at.
  if (password.length > 4 * longestPassword) return [tooLong]
  const { length } = Array.from(password.normalize('NFKC'))
  if (length > longestPassword) return [tooLong]
  return [
    ...(length < shortestPassword ? [tooShort(length)] : []),
    ...(isCommon(password) ? [common] : []),
    ...(containsAny(password, about) || isNumberOfAPerson(password) ? [personal] : []),
    ...(surprises(password.normalize('NFKC')) < fewestSurprises ? [predictable] : []),
  ]
}
