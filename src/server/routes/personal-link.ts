import { personalLinkContract } from '#contract/personal-link.ts'
import { followLink, listLinks, revokeLink } from '#services/personal-link/manage-personal-links.ts'
import { bind, bindVisit } from '../bind.ts'
import { handPersonalLink } from '../sign-in/hand-personal-link.ts'

export const personalLinkRoutes = [
  bind(personalLinkContract.list, listLinks),
  bind(personalLinkContract.current, followLink),
  bindVisit(personalLinkContract.create, handPersonalLink),
  bind(personalLinkContract.revoke, revokeLink),
]
