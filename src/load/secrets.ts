import { readFileSync, statSync } from 'node:fs'
import { Fault } from '../model/fault.ts'
import type { SecretRef } from '../model/target.ts'
import { errorCode } from './text.ts'

/** The environment, as the command line hands it down. */
export type Environment = { readonly [name: string]: string | undefined }

/** Shorter ones cannot be redacted: they would be found in innocent text. */
const shortest = 6

/** No key or token is longer; anything larger is the wrong file. Bytes. */
const largest = 64 * 1024

/** Reads secrets of one environment; throws as `resolveSecret` does. */
export function secretReader(environment: Environment): (ref: SecretRef) => string {
  return ref => resolveSecret(ref, environment)
}

/**
 * The secret behind a reference; one trailing line break is dropped. Throws `secret-missing`
 * when there is none or it has fewer than six characters. No message holds any part of it.
 */
export function resolveSecret(ref: SecretRef, environment: Environment): string {
  const value = 'env' in ref ? fromEnvironment(ref.env, environment) : fromFile(ref.file)
  const secret = value.replace(/\r?\n$/, '')
  if (secret.length >= shortest) return secret
  const seen = secret === '' ? 'is empty' : `has fewer than ${shortest} characters`
  const where = 'env' in ref ? `in the environment variable "${ref.env}"` : 'in the file'
  throw new Fault('secret-missing', `The secret ${where} ${seen}.`, {
    ...('file' in ref ? { at: { file: ref.file } } : {}),
    hint: `Give at least ${shortest} characters; a shorter secret cannot be kept out of reports.`,
  })
}

function fromEnvironment(name: string, environment: Environment): string {
  const value = Object.hasOwn(environment, name) ? environment[name] : undefined
  if (value !== undefined) return value
  throw new Fault('secret-missing', `The environment variable "${name}" is not set.`, {
    hint: `Set ${name} to the secret before the run.`,
  })
}

function fromFile(file: string): string {
  const at = { file }
  try {
    const stats = statSync(file)
    if (stats.isFile() && stats.size <= largest) {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    }
  } catch (cause) {
    const says = `The file with the secret cannot be read (${errorCode(cause)}).`
    const hint = 'Check the path; it is taken from the folder of the target file.'
    throw new Fault('secret-missing', says, { at, hint, cause })
  }
  const hint = 'Name a file that holds nothing but the secret.'
  throw new Fault('secret-missing', 'This is no file with a secret in it.', { at, hint })
}
