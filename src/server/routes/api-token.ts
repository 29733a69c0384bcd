import { apiTokenContract } from '#contract/api-token.ts'
import { createApiToken } from '#services/api-token/create-api-token.ts'
import { listOwnTokens, revokeOwnToken } from '#services/api-token/manage-api-tokens.ts'
import { bind, bindVisit } from '../bind.ts'
import { withSecrets } from '../sign-in/visit-context.ts'

export const apiTokenRoutes = [
  bind(apiTokenContract.list, listOwnTokens),
  bindVisit(apiTokenContract.create, (ctx, input, visit) => createApiToken(withSecrets(ctx, visit), input)),
  bind(apiTokenContract.revoke, revokeOwnToken),
]
