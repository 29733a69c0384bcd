/** What stands in the place of a person's number. */
const hidden = (what: string): string => `［${what}已隐去］`

/** 18-digit numbers with a birth date in them, and the old ones of 15 digits. */
const identity =
  /(?<![\d.])[1-9]\d{5}(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dXx])/gu

/** Eleven digits in a row, or 138-1234-5678; a figure of money or one with decimals is no telephone. */
const mobile =
  /(?<![\d.,])(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d|[.,]\d|\s{0,2}(?:亿|万|元|平方|吨|人|次|件|个|千))/gu

/** Bank cards have 16 to 19 digits, often in fours. */
const card = /(?<![\d.,])(?:\d{16,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?![\d.,])/gu

/** Accounts of any length behind their name. */
const account = /((?:账号|帐号|账户|卡号|开户账号)[：:\s]{0,3})\d[\d -]{6,30}\d/gu

const mail = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu

const starred = (name: string): string => `${Array.from(name)[0] ?? ''}**`

/** Names behind a word that announces a person: the surname stays. */
const announced =
  /((?:联系人|经办人|填表人|填报人|申请人|受助人|救助对象|户主|收款人|姓名)[：:][ \t　]{0,3})(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu

const phoneMark = hidden('手机号')
const noName = /^(?:联系电话|电话|手机|手机号|热线|号码|致电|微信|传真|联系人|联系方式|拨打|来电|咨询|服务|举报|监督)/u

/** A short word right before a hidden telephone, alone between marks, is the person's name. */
const besidePhone = new RegExp(
  `(?<!\\p{Script=Han})(\\p{Script=Han}{2,4})(?=[（(：:，,、 \\t　]{0,3}(?:(?:联系电话|电话|手机|联系方式)[：: ]{0,2})?${phoneMark})`,
  'gu',
)

/**
 * Hides what identifies a person: ID numbers, mobile numbers, cards and accounts, e-mail addresses, and names beside
 * them. Document numbers (文号), amounts, counts and hotlines stay. Linear in the length of the text.
 */
export const maskPersonal = (text: string): string =>
  text
    .replaceAll(identity, hidden('身份证号'))
    .replaceAll(account, (_, name: string) => `${name}${hidden('账号')}`)
    .replaceAll(card, hidden('账号'))
    .replaceAll(mobile, phoneMark)
    .replaceAll(mail, hidden('邮箱'))
    .replaceAll(announced, (_, role: string, name: string) => role + (noName.test(name) ? name : starred(name)))
    .replaceAll(besidePhone, (name: string) => (noName.test(name) ? name : starred(name)))
