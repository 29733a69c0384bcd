import { recipeContract } from '#contract/recipe.ts'
import { deleteRecipe, editRecipe, listRecipes, saveRecipe } from '#services/import/recipes.ts'
import { bind } from '../bind.ts'

export const recipeRoutes = [
  bind(recipeContract.list, listRecipes),
  bind(recipeContract.save, saveRecipe),
  bind(recipeContract.edit, editRecipe),
  bind(recipeContract.delete, deleteRecipe),
]
