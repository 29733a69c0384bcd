import { chineseDay, type Day } from '#domain/process/calendar/day.ts'
import { layOut } from './mail-layout.ts'
import type { MailText } from './mailer.ts'

const keepSecret = '链接只供您本人使用，请不要转发。本邮件由系统自动发出，请勿回复。'

export type Invitation = {
  readonly name: string
  /** Who asks, and for whom. */
  readonly inviter: string
  readonly organisation: string
  readonly tasks: readonly string[]
  readonly until: Day
  /** The whole address with its secret. */
  readonly link: string
}

/** Asks somebody without an account to fill in a part, by a personal link. */
export const invitationMail = (invitation: Invitation): MailText => {
  const { name, inviter, organisation, tasks, until, link } = invitation
  return layOut(`【绩衡】请填写${organisation}的绩效自评内容`, [
    { kind: 'text', text: `${name}，您好：` },
    { kind: 'text', text: `${inviter}请您填写${organisation}的以下内容，不需要账号：` },
    { kind: 'text', text: tasks.join('；') },
    { kind: 'button', text: '开始填写', link },
    { kind: 'text', text: `链接有效期到${chineseDay(until)}。${keepSecret}` },
  ])
}

export type PasswordReset = { readonly name: string; readonly minutes: number; readonly link: string }

/** Lets a person choose a new password. */
export const passwordResetMail = ({ name, minutes, link }: PasswordReset): MailText =>
  layOut('【绩衡】重设密码', [
    { kind: 'text', text: `${name}，您好：` },
    { kind: 'text', text: `有人请求重设您的密码。如果是您本人，请在 ${minutes} 分钟内打开下面的链接。` },
    { kind: 'button', text: '重设密码', link },
    { kind: 'text', text: `如果不是您本人，不必理会，密码不会改变。${keepSecret}` },
  ])

/** Shows an administrator that mails arrive. */
export const testMail = (name: string): MailText =>
  layOut('【绩衡】测试邮件', [
    { kind: 'text', text: `${name}，您好：` },
    { kind: 'text', text: '收到这封邮件，说明系统的邮件设置可以使用。' },
    { kind: 'text', text: '本邮件由系统自动发出，请勿回复。' },
  ])
