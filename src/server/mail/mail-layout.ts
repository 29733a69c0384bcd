import type { MailText } from './mailer.ts'

/** Parts of a mail, from top to bottom. */
export type MailPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string; readonly detail: string; readonly link: string }
  | { readonly kind: 'button'; readonly text: string; readonly link: string }

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? sign)

const plainPart = (part: MailPart): string => {
  switch (part.kind) {
    case 'text':
      return `\n${part.text}`
    case 'heading':
      return `\n【${part.text}】`
    case 'item':
      return `· ${part.text}\n  ${part.detail}\n  ${part.link}`
    case 'button':
      return `\n${part.text}：\n${part.link}`
  }
}

const anchor = (link: string, text: string, style: string): string =>
  `<a href="${escapeHtml(link)}" style="${style}">${escapeHtml(text)}</a>`

const small = 'color:#595959;font-size:13px'
const button =
  'display:inline-block;background:#1556a8;color:#fff;padding:9px 22px;border-radius:4px;text-decoration:none'

const htmlPart = (part: MailPart): string => {
  switch (part.kind) {
    case 'text':
      return `<p style="margin:0 0 12px">${escapeHtml(part.text)}</p>`
    case 'heading':
      return `<h2 style="font-size:16px;margin:20px 0 8px">${escapeHtml(part.text)}</h2>`
    case 'item': {
      const title = anchor(part.link, part.text, 'color:#1556a8')
      return `<p style="margin:0 0 10px">${title}<br><span style="${small}">${escapeHtml(part.detail)}</span></p>`
    }
    case 'button':
      return `<p style="margin:16px 0">${anchor(part.link, part.text, button)}</p><p style="margin:0 0 12px;${small};word-break:break-all">${escapeHtml(part.link)}</p>`
  }
}

const body = 'font:15px/1.7 sans-serif;color:#1f1f1f;max-width:640px;margin:0 auto;padding:16px'

/** A mail from its parts: plain text, and simple HTML that says the same. */
export const layOut = (subject: string, parts: readonly MailPart[]): MailText => ({
  subject,
  text: `${parts.map(plainPart).join('\n').trim()}\n`,
  html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="${body}">${parts.map(htmlPart).join('\n')}</body></html>`,
})

/** An address of ours as people see it. `path` is a path of the program, never another site. */
export const publicLink = (publicUrl: string, path: string): string => {
  const base = new URL(publicUrl)
  const link = new URL(`${base.pathname.replace(/\/$/u, '')}/${path.replace(/^\/+/u, '')}`, base.origin)
  return link.href
}
