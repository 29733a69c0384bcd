import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { RouterProvider } from 'react-router/dom'
import { LanguageProvider } from '../lib/language.tsx'
import { MoneyUnitProvider } from '../lib/money-unit.tsx'
import { ThemeProvider } from '../lib/theme.tsx'
import { ToastProvider } from '../lib/toast.tsx'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'

/** The whole workbench. */
export const App = () => (
  <StrictMode>
    <LanguageProvider>
      <ThemeProvider>
        <QueryClientProvider client={queryClient}>
          <ToastProvider>
            <MoneyUnitProvider>
              <RouterProvider router={router} />
            </MoneyUnitProvider>
          </ToastProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>
)
