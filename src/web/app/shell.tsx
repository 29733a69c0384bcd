import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { words } from '#domain/words/words.ts'
import { Tour } from '../features/help/tour.tsx'
import { meQuery, type Me } from '../features/session/queries.ts'
import { useSay } from '../lib/language.tsx'
import { YearProvider } from '../lib/year.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Header } from './header.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { Navigation } from './navigation.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { SessionDialog } from './session-dialog.tsx'
import { ViewingBar } from './viewing-bar.tsx'

const skip = words('跳到正文', 'Skip to the content')

/** After going to another page the heading has the focus, so that it is read out and the keyboard starts there. */
const useHeadingFocus = (): React.RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    window.scrollTo(0, 0)
    const heading = main.current?.querySelector('h1')
    ;(heading ?? main.current)?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

const SignedIn = ({ me }: { readonly me: Me }) => {
  const say = useSay()
  const main = useHeadingFocus()
  const { pathname } = useLocation()
  const [isMenuOpen, setMenuOpen] = useState(false)
  useEffect(() => setMenuOpen(false), [pathname])
  return (
    <YearProvider years={me.years}>
      <a className="skip-link" href="#main">
        {say(skip)}
      </a>
      <div className="shell">
        <Header isMenuOpen={isMenuOpen} onMenu={() => setMenuOpen(!isMenuOpen)} />
        <Navigation isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} />
        <main className="main" id="main" ref={main} tabIndex={-1}>
          <OfflineBar />
          {me.isViewingAs && <ViewingBar />}
          <Outlet />
        </main>
      </div>
      <SessionDialog />
      <KeyboardHelp />
      <Tour />
    </YearProvider>
  )
}

/** The frame of every page behind the sign-in. */
export const Shell = () => {
  const { data: me, error, refetch } = useQuery(meQuery)
  const { pathname, search } = useLocation()
  if (me?.mustChangePassword) return <Navigate to="/password" replace />
  if (me?.person) return <SignedIn me={me} />
  if (me) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  return (
    <main className="main">{error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}</main>
  )
}
