import { escapeToken } from '../../base/pointer.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Catalogue, Note, Spec } from '../../model/catalogue.ts'
import type { Credential, Deployment, Target } from '../../model/target.ts'
import type { Loaded } from '../document.ts'
import { known, note } from './book.ts'

/** A target file declares what the specs know: their ids, capabilities and names of data. */
export function target(
  { deployments, credentials }: Target,
  loaded: Loaded,
  { specs }: Pick<Catalogue, 'specs'>,
): readonly Note[] {
  const named = deployments.flatMap(one => Object.values(one.credentials))
  const shown = Object.values(credentials).map(one =>
    one.kind === 'mutual-tls' ? null : one.certificate,
  )
  const used = new Set([...named, ...shown])
  const idle = Object.keys(credentials)
    .filter(name => !used.has(name))
    .map(name =>
      note(loaded, {
        rule: 'credential-unused',

        message: `No spec of the target uses the credential "${name}".`,
        pointer: `/credentials/${escapeToken(name)}`,
        hint: 'Name it under credentials of a spec, or remove it.',
      }),
    )
  const open = Object.entries(credentials).flatMap(([name, one]) => unsafe(name, one, loaded))
  return [...deployments.flatMap(one => deployment(one, loaded, specs)), ...idle, ...open]
}

/** RFC 6749 §3.2 wants TLS at the token endpoint. */
function unsafe(name: string, one: Credential, loaded: Loaded): readonly Note[] {
  if (one.kind !== 'oauth2-client-credentials') return []
  const { endpoint } = one
  const [member, url] =
    endpoint.kind === 'discovery' ? ['discovery', endpoint.issuer] : ['tokenUrl', endpoint.url]
  if (!/^http:/i.test(url) || /^http:\/\/(127\.|localhost|\[::1\])/i.test(url)) return []
  return [
    note(loaded, {
      rule: 'token-url-insecure',
      level: 'note',
      message: `The credential "${name}" would be sent over plain http.`,
      pointer: `/credentials/${escapeToken(name)}/${member}`,
      hint: 'Write an https URL (RFC 6749 §3.2).',
    }),
  ]
}

function deployment(one: Deployment, loaded: Loaded, specs: readonly Spec[]): readonly Note[] {
  const pointer = `/specs/${escapeToken(one.spec)}`
  const spec = specs.find(({ id }) => id === one.spec)
  if (spec === undefined) {
    const ids = specs.map(({ id }) => id)
    const message = `There is no spec "${one.spec}".`
    const hint = known(didYouMean(one.spec, ids), ids)
    return [note(loaded, { rule: 'target-spec', message, pointer, hint })]
  }
  const names = spec.capabilities.map(({ name }) => name)
  const data = spec.data.map(({ name }) => name)
  return [
    ...unknown('capability', Object.keys(one.capabilities), names),
    ...unknown('data', Object.keys(one.data), data),
    ...names
      .filter(name => one.capabilities[name] === undefined)
      .map(name =>
        note(loaded, {
          rule: 'target-undeclared',

          message: `The target does not say whether it has "${name}": what rests on it stays untested.`,
          pointer,
          hint: `Add ${name}: true or false under capabilities.`,
        }),
      ),
  ]

  function unknown(what: 'capability' | 'data', given: readonly string[], all: readonly string[]) {
    const member = what === 'data' ? 'data' : 'capabilities'
    return given
      .filter(name => !all.includes(name))
      .map(name =>
        note(loaded, {
          rule: `target-${what}`,
          message: `${one.spec} has no ${what === 'data' ? 'name of data' : what} "${name}".`,
          pointer: `${pointer}/${member}/${escapeToken(name)}`,
          hint: known(didYouMean(name, all), all),
        }),
      )
  }
}
