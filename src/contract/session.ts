import { z } from 'zod'
import { roleTerms } from '#domain/words/role-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { verbTerms } from '#domain/words/verb-terms.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, division, id, instant, line, oneOf } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId } from './shared.ts'

const login = z.string().min(1).max(200)
/** Longer than any that is accepted, so that the policy can say why. */
const password = z.string().min(1).max(600)
/** Without one mails are in both. */
const language = z.enum(['zh', 'en'])
const secret = z.string().min(1).max(200)

const tag = 'session'
const open = { tag, access: 'everybody', verbs: [] } as const
const own = { tag, access: 'signed-in', verbs: [], isOwnAffair: true } as const

const signedIn = z.object({ person: id, mustChangePassword: z.boolean(), expiresAt: instant })
const place = z.object({ id, name: z.string(), kind: oneOf(idsOf(organisationKindTerms)) })

const heldRole = z.object({
  role: oneOf(idsOf(roleTerms)),
  name: bilingual,
  organisation: place,
  fromYear: z.number().int(),
  toYear: z.number().int().optional(),
  tasks: z.array(z.string()).optional(),
})

const me = z.object({
  /** Absent for who is not signed in. */
  person: z
    .object({
      id,
      name: z.string(),
      login: z.string().optional(),
      email: z.string().optional(),
      /** Of mails, where one was chosen. */
      language: language.optional(),
    })
    .optional(),
  organisation: place.optional(),
  division: z.object({ code: division, name: z.string() }),
  roles: z.array(heldRole),
  /** Everything any of the roles allows somewhere; the pages show no more. */
  verbs: z.array(oneOf(idsOf(verbTerms))),
  years: z.array(z.object({ year: z.number().int(), state: z.string() })),
  /** How: by password, by a token of a program, by a personal link. */
  by: z.enum(['session', 'token', 'link', 'nobody']),
  tasks: z.array(z.string()),
  isViewingAs: z.boolean(),
  mustChangePassword: z.boolean(),
  expiresAt: instant.optional(),
})

const ownSession = z.object({
  id,
  createdAt: instant,
  seenAt: instant,
  expiresAt: instant,
  isViewing: z.boolean(),
  isCurrent: z.boolean(),
})

/** Calls about signing in and one's own account. */
export const sessionContract = {
  ways: endpoint({
    ...open,
    method: 'get',
    path: '/api/sign-in',
    summary: words('可用的登录方式', 'ways to sign in'),
    answer: z.object({
      password: z.boolean(),
      oidc: z.object({ name: z.string() }).optional(),
      isFirstStart: z.boolean(),
      division: division,
      /** The public accounts of a demonstration; never told outside of its own machine. */
      demo: z
        .object({
          password: z.string(),
          accounts: z.array(
            z.object({
              login: z.string(),
              name: z.string(),
              role: bilingual,
              organisation: z.string(),
              see: bilingual,
            }),
          ),
        })
        .optional(),
    }),
  }),
  signIn: endpoint({
    ...open,
    method: 'post',
    path: '/api/sign-in',
    summary: words('用密码登录', 'sign in by password'),
    body: z.object({ login, password, division: division.optional() }),
    answer: signedIn,
  }),
  firstStart: endpoint({
    ...open,
    method: 'post',
    path: '/api/first-start',
    summary: words('首次启用：登记财政局和系统管理员', 'first start: the bureau and its administrator'),
    body: z.object({
      /** As the server printed it. */
      code: secret,
      division: z.object({ code: division, name: line }),
      bureau: z.object({ name: line }),
      admin: z.object({ name: line, login, password, email: z.email().max(254).optional() }),
    }),
    answer: z.object({ person: id, expiresAt: instant }),
  }),
  startOidc: endpoint({
    ...open,
    method: 'post',
    path: '/api/sign-in/oidc/start',
    summary: words('转到统一身份认证', 'go to the identity provider'),
    body: z.object({ returnTo: z.string().max(500).default('/') }),
    answer: z.object({ url: z.string() }),
  }),
  finishOidc: endpoint({
    ...open,
    method: 'get',
    path: '/api/oidc/finish',
    summary: words('从统一身份认证返回', 'come back from the identity provider'),
    query: z.record(z.string().max(50), z.string().max(4000)),
    /** A page of ours: where the person wanted to go, or the sign-in page that says why not. */
    answer: z.object({ to: z.string() }),
    isRedirect: true,
  }),
  signOut: endpoint({
    ...open,
    method: 'post',
    path: '/api/sign-out',
    summary: words('退出登录', 'sign out'),
    answer: z.object({ isOut: z.boolean() }),
  }),
  me: endpoint({
    ...open,
    method: 'get',
    path: '/api/me',
    summary: words('当前用户', 'who I am'),
    answer: me,
  }),
  list: endpoint({
    ...own,
    method: 'get',
    path: '/api/sessions',
    summary: words('本人的登录', 'my sessions'),
    answer: z.object({ items: z.array(ownSession) }),
  }),
  end: endpoint({
    ...own,
    method: 'delete',
    path: '/api/sessions/{id}',
    summary: words('结束本人的一个登录', 'end one of my sessions'),
    params: byId,
    answer: z.object({ ended: z.number().int() }),
  }),
  endAll: endpoint({
    ...own,
    method: 'post',
    path: '/api/sign-out/everywhere',
    summary: words('在所有设备上退出', 'sign out everywhere'),
    answer: z.object({ ended: z.number().int() }),
  }),
  changePassword: endpoint({
    ...own,
    method: 'post',
    path: '/api/me/password',
    summary: words('修改本人密码', 'change my password'),
    body: z.object({ old: password, fresh: password }),
    answer: z.object({ ended: z.number().int() }),
  }),
  chooseLanguage: endpoint({
    ...own,
    method: 'post',
    path: '/api/me/language',
    summary: words('选择收到邮件的语言', 'choose the language of my mails'),
    body: z.object({ language: language.optional() }),
    answer: z.object({ language: language.optional() }),
  }),
  choosePassword: endpoint({
    ...open,
    method: 'post',
    path: '/api/password',
    summary: words('凭一次性链接设置密码', 'choose a password by a one-time link'),
    body: z.object({ token: secret, password }),
    answer: z.object({ person: id, login: z.string() }),
  }),
  viewAs: endpoint({
    tag,
    access: 'signed-in',
    method: 'post',
    path: '/api/view-as',
    summary: words('以他人身份查看（只读）', 'view as another, reading only'),
    verbs: ['view-as.use'],
    body: z.object({ person: id }),
    answer: z.object({ expiresAt: instant }),
  }),
  stopViewing: endpoint({
    ...own,
    method: 'post',
    path: '/api/view-as/stop',
    summary: words('结束代为查看', 'stop viewing as another'),
    answer: z.object({ expiresAt: instant }),
  }),
} as const
