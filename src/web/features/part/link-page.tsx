import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { keepLinkToken } from '../../lib/link-token.ts'
import { Loading } from '../../ui/loading.tsx'

/** A personal link was followed: its secret stands behind the # and is kept for this tab, not in the address. */
export const LinkPage = () => {
  const client = useQueryClient()
  const navigate = useNavigate()
  useEffect(() => {
    const token = location.hash.slice(1)
    if (token !== '') keepLinkToken(token)
    void client.resetQueries().then(() => navigate('/', { replace: true }))
  }, [client, navigate])
  return (
    <main className="main">
      <Loading />
    </main>
  )
}
