import { describe, expect, it } from 'vitest'
import { allSettings } from './all-settings.ts'
import { clientAddress } from './client-address.ts'
import { readSettings, type Environment } from './read-settings.ts'
import type { AnySetting } from './setting.ts'

const settingsOf = (environment: Environment) => {
  const reading = readSettings(environment)
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems))
  return reading.settings
}
const problemsOf = (environment: Environment): readonly string[] => {
  const reading = readSettings(environment)
  return reading.kind === 'refused' ? reading.problems.map(({ variable }) => variable) : []
}
const warningsOf = (environment: Environment): readonly string[] => {
  const reading = readSettings(environment)
  return reading.kind === 'read' ? reading.warnings.map(({ variable }) => variable) : ['refused']
}

const oidc = {
  JIHENG_OIDC_ISSUER: 'https://login.example.cn/realm/',
  JIHENG_OIDC_CLIENT_ID: 'jiheng',
  JIHENG_OIDC_CLIENT_SECRET: 'a secret',
}
const mail = { JIHENG_SMTP_URL: 'smtp://who:pw@mail.example.cn', JIHENG_MAIL_FROM: '绩衡 <noreply@example.cn>' }
const seen = { JIHENG_PUBLIC_URL: 'https://jx.example.cn/' }

describe('the settings', () => {
  it('of an empty environment are those of a server for this machine', () => {
    expect(settingsOf({})).toMatchObject({
      data: 'data',
      databaseUrl: undefined,
      address: '127.0.0.1',
      port: 8080,
      sessionIdle: 1800,
      sessionLife: 43_200,
      largestFile: 50 * 1024 ** 2,
      jobs: { light: 2, heavy: 1 },
      logLevel: 'info',
      proxies: 0,
      oidc: undefined,
      mail: undefined,
    })
    expect(warningsOf({})).toEqual([])
  })

  it('are read in their forms', () => {
    const settings = settingsOf({
      ...oidc,
      ...mail,
      ...seen,
      JIHENG_PORT: ' 9000 ',
      JIHENG_SESSION_IDLE: '90m',
      JIHENG_SESSION_LIFE: '7d',
      JIHENG_LARGEST_FILE: '1GB',
      JIHENG_DIVISION: '440113000',
      JIHENG_LOG_LEVEL: 'debug',
      DATABASE_URL: 'postgresql://u:p@db/jiheng',
    })
    expect(settings).toMatchObject({
      port: 9000,
      sessionIdle: 5400,
      sessionLife: 604_800,
      largestFile: 1024 ** 3,
      publicUrl: 'https://jx.example.cn',
      division: '440113000',
      logLevel: 'debug',
      oidc: { issuer: 'https://login.example.cn/realm', clientId: 'jiheng', name: '统一身份认证' },
      mail: { url: mail.JIHENG_SMTP_URL, from: { name: '绩衡', address: 'noreply@example.cn' } },
    })
  })

  it('take an empty variable for one that is not set', () => {
    expect(settingsOf({ JIHENG_PORT: '', JIHENG_DIVISION: ' ' })).toMatchObject({ port: 8080, division: undefined })
  })

  it.each([
    ['JIHENG_PORT', '65536'],
    ['JIHENG_PORT', '8e3'],
    ['JIHENG_PORT', '-1'],
    ['JIHENG_DIVISION', '4401130'],
    ['JIHENG_SESSION_IDLE', '30'],
    ['JIHENG_SESSION_IDLE', '1s'],
    ['JIHENG_SESSION_IDLE', '5x'],
    ['JIHENG_LARGEST_FILE', '10'],
    ['JIHENG_LARGEST_FILE', '900GB'],
    ['JIHENG_LOG_LEVEL', 'loud'],
    ['JIHENG_PUBLIC_URL', 'jx.example.cn'],
    ['JIHENG_PUBLIC_URL', 'https://jx.example.cn/?a=1'],
    ['JIHENG_PUBLIC_URL', 'javascript:alert(1)'],
    ['JIHENG_SECRET', 'short'],
    ['JIHENG_PROXIES', 'true'],
    ['DATABASE_URL', 'mysql://localhost/jiheng'],
  ])('refuse %s=%s and say how it is written', (variable, value) => {
    const reading = readSettings({ [variable]: value })
    expect(reading).toMatchObject({ kind: 'refused', problems: [{ variable }] })
    const [problem] = reading.kind === 'refused' ? reading.problems : []
    expect(problem?.what.zh).toContain(variable)
    expect(problem?.remedy.zh).not.toBe('')
  })

  it('name all problems at once, and no value of a secret', () => {
    const environment = {
      JIHENG_PORT: 'x',
      JIHENG_LOG_LEVEL: 'x',
      DATABASE_URL: 'nonsense-topsecret',
      JIHENG_SECRET: 'hush',
    }
    expect(problemsOf(environment).toSorted()).toEqual(Object.keys(environment).toSorted())
    expect(JSON.stringify(readSettings(environment))).not.toMatch(/topsecret|hush/u)
  })

  it('that belong together are set together', () => {
    expect(problemsOf({ ...seen, JIHENG_OIDC_ISSUER: oidc.JIHENG_OIDC_ISSUER })).toEqual([
      'JIHENG_OIDC_CLIENT_ID',
      'JIHENG_OIDC_CLIENT_SECRET',
    ])
    expect(problemsOf({ ...seen, JIHENG_MAIL_FROM: mail.JIHENG_MAIL_FROM })).toEqual(['JIHENG_SMTP_URL'])
    expect(problemsOf({ ...oidc, ...mail })).toEqual(['JIHENG_PUBLIC_URL'])
    expect(problemsOf({ JIHENG_SESSION_IDLE: '2h', JIHENG_SESSION_LIFE: '1h' })).toEqual(['JIHENG_SESSION_IDLE'])
    expect(problemsOf({ ...seen, ...oidc, JIHENG_OIDC_ISSUER: 'http://login.example.cn' })).toEqual([
      'JIHENG_OIDC_ISSUER',
    ])
    expect(problemsOf({ ...seen, ...oidc, JIHENG_OIDC_ISSUER: 'http://127.0.0.1:9000' })).toEqual([])
  })

  it('warn of names nobody reads and of people who come without https', () => {
    expect(warningsOf({ JIHENG_PROT: '80', JIHENG_SESION: 'x', OTHER: 'y' })).toEqual(['JIHENG_PROT', 'JIHENG_SESION'])
    expect(warningsOf({ JIHENG_ADDRESS: '0.0.0.0' })).toEqual(['JIHENG_PUBLIC_URL'])
    expect(warningsOf({ JIHENG_ADDRESS: '0.0.0.0', ...seen })).toEqual([])
    expect(warningsOf({ JIHENG_PUBLIC_URL: 'http://jx.example.cn' })).toEqual(['JIHENG_PUBLIC_URL'])
    expect(warningsOf({ JIHENG_PUBLIC_URL: 'http://localhost:8080' })).toEqual([])
  })

  it('each have words, a variable of their own, and a fallback in their own form', () => {
    const all: readonly AnySetting[] = Object.values(allSettings)
    expect(new Set(all.map(({ variable }) => variable)).size).toBe(all.length)
    for (const { meaning, form, fallback, value, variable } of all) {
      for (const text of [meaning.zh, meaning.en, form.zh, form.en]) expect(text, variable).not.toBe('')
      if (fallback !== undefined) expect(value.safeParse(fallback).success, variable).toBe(true)
    }
  })
})

describe('the address of a client', () => {
  it.each([
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9', 0, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', '1.2.3.4, 203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['10.0.0.1', '203.0.113.9', 3, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9:4711', 1, '203.0.113.9'],
    ['10.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8::1'],
    ['10.0.0.1', '2001:db8::1', 1, '2001:db8::1'],
    ['10.0.0.1', 'unknown', 1, '10.0.0.1'],
    ['10.0.0.1', '', 1, '10.0.0.1'],
  ] as const)('from %s with %s behind %i proxies is %s', (...[peer, header, proxies, expected]) => {
    expect(clientAddress(peer, header, proxies)).toBe(expected)
  })
})
