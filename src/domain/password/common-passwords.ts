/**
 * What people choose first, in letters only and small: a password that is one of these with digits and signs around it is
 * guessed within a few thousand tries. Our own name and the trade's words are tried first against this program.
 */
const commonest = `
password passwd passw welcome admin administrator root guest test testing user login letmein changeme default secret master manager
system server super superman batman dragon monkey football baseball basketball sunshine princess shadow michael jordan charlie
iloveyou loveyou lovely hello helloworld freedom whatever computer internet starwars apple google huawei xiaomi tencent alibaba
baidu weixin wechat taobao zhifubao qq china beijing shanghai guangzhou shenzhen zhongguo woaini woaizhongguo nihao mima mimamima
wodemima meiyoumima zhangsan lisi wangwu caiwu caizheng caizhengju jixiao yusuan juesuan zhengfu bangong bangongshi kuaiji chuna
jiheng qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm qaz qazwsx qazwsxedc qweasd qweasdzxc asdzxc wsx wasd qwe asd
zxc abc abcd abcde abcdef abcabc xyz aaa www 密码 我的密码 财政 财政局 绩效 绩衡 预算 决算 办公室 管理员
`

const commonBases: ReadonlySet<string> = new Set(commonest.split(/\s+/u).filter((word) => word !== ''))

const digitsForLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const lettersOnly = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '')

// Typed down the keyboard in columns: no word is left when the digits are taken out, so they are named whole.
const columns = new Set(['1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', 'q1w2e3r4t5', 'zaq12wsxcde3', '1qazxsw23edc'])

const isCommonWord = (text: string): boolean => commonBases.has(lettersOnly(text))

const spelled = (text: string): string =>
  Array.from(text, (character) => digitsForLetters[character] ?? character).join('')

/** One of the commonest passwords, or one with digits and signs around or in place of letters (`P@ssw0rd2026!`). */
export const isCommon = (password: string): boolean => {
  const small = password.normalize('NFKC').toLowerCase()
  const core = small.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return columns.has(small) || isCommonWord(small) || isCommonWord(spelled(small)) || isCommonWord(spelled(core))
}
