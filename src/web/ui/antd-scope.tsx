import { ConfigProvider, theme, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useMemo, type ReactNode } from 'react'
import { useLanguage } from '../lib/language.tsx'
import { useTheme } from '../lib/theme.tsx'

/** The same colours and measures as styles/tokens.css. */
const light = { colorPrimary: '#3451b2', colorText: '#1b1f2a', colorBorder: '#8a90a0', colorTextPlaceholder: '#646b7c' }
const dark = {
  colorPrimary: '#9db1f5',
  colorText: '#eceef3',
  colorBorder: '#7d8494',
  colorTextPlaceholder: '#9aa1b1',
  colorBgContainer: '#191c23',
  colorBgElevated: '#191c23',
}

const themeOf = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    ...(isDark ? dark : light),
    borderRadius: 8,
    controlHeight: 34,
    fontFamily: 'var(--font)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.15s',
  },
})

/** Makes the component library speak and look like the rest. Loaded only by pages that use it. */
export const AntdScope = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage()
  const { isDark } = useTheme()
  const config = useMemo(() => themeOf(isDark), [isDark])
  return (
    <ConfigProvider theme={config} locale={language === 'zh' ? zhCN : enUS}>
      {children}
    </ConfigProvider>
  )
}
