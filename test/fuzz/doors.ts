import type { Door, Yard } from './door.ts'
import { answers } from './doors/answers.ts'
import { bundles } from './doors/bundles.ts'
import { documents } from './doors/documents.ts'
import { register } from './doors/register.ts'
import { tokens } from './doors/tokens.ts'

/**
 * Every place by which bytes of strangers come in. CSV and HAR are written by assay and read
 * nowhere: whoever adds a reader adds its door.
 */
export async function doors(yard: Yard): Promise<readonly Door[]> {
  return [
    ...documents(yard),
    ...(await bundles(yard)),
    ...(await tokens()),
    ...(await register(yard)),
    ...answers(),
  ]
}
