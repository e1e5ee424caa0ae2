import type { ArazzoDocument } from '../model/arazzo.ts'
import type { Capability, DataName, FormatDialect, Role, Spec } from '../model/catalogue.ts'
import type { Certificate, Policy } from '../model/certificate.ts'
import type { Check } from '../model/check.ts'
import type { Difference } from '../model/difference.ts'
import type { Line } from '../model/evidence.ts'
import type { Report } from '../model/judgement.ts'
import type { Entry } from '../model/log.ts'
import type { Plan } from '../model/plan.ts'
import type { Recall } from '../model/recall.ts'
import type { Feed, StatusChange } from '../model/register.ts'
import type { Approval, SignedStatement, Statement } from '../model/statement.ts'
import type { AssertionAlgorithm, ClientAuth, SecretRef } from '../model/target.ts'
import type { Ticket } from '../model/ticket.ts'
import type { KeyFile, SignedFile, TrustList } from '../model/trust.ts'
import type { Facet, Json, JsonObject, Level, Outcome } from '../model/words.ts'
import type { LimitsFile } from './limits.ts'
import type { ManifestFile } from './manifest-file.ts'

/** What each of our published formats (`specs/formats/<name>.json`) holds once it was checked. */
export interface Files {
  readonly spec: SpecFile
  readonly requirements: RequirementsFile
  readonly suite: SuiteFile
  readonly arazzo: ArazzoDocument
  readonly profile: ProfileFile
  readonly framework: FrameworkFile
  readonly target: TargetFile
  readonly baseline: BaselineFile
  readonly plan: Plan
  readonly 'evidence-line': Line
  readonly delivery: DeliveryFile
  readonly report: Report
  readonly diff: Difference
  readonly manifest: ManifestFile
  readonly expected: ExpectedFile
  readonly key: KeyFile
  readonly trust: TrustList
  readonly signed: SignedFile
  readonly entry: Entry
  readonly ticket: Ticket
  readonly statement: Statement
  readonly approval: Approval
  readonly 'signed-statement': SignedStatement
  readonly certificate: Certificate
  readonly 'status-change': StatusChange
  readonly feed: Feed
  readonly policy: Policy
  readonly check: Check
  readonly recall: Recall
}

export const formatNames = [
  'spec',
  'requirements',
  'suite',
  'arazzo',
  'profile',
  'framework',
  'target',
  'baseline',
  'plan',
  'evidence-line',
  'delivery',
  'report',
  'diff',
  'manifest',
  'expected',
  'key',
  'trust',
  'signed',
  'entry',
  'ticket',
  'statement',
  'approval',
  'signed-statement',
  'certificate',
  'status-change',
  'feed',
  'policy',
  'check',
  'recall',
] as const satisfies readonly (keyof Files)[]

export interface SpecFile {
  readonly name: string
  readonly version: string
  readonly title: string
  readonly summary: string
  readonly upstream: Spec['upstream']
  readonly role: Role
  readonly formats?: FormatDialect
  readonly minimumPassed: number
  readonly capabilities?: readonly (Omit<Capability, 'absent'> & {
    readonly absent?: string | null
  })[]
  readonly data?: readonly DataName[]
  readonly documents?: readonly string[]
  readonly refs?: { readonly [prefix: string]: string }
}

export interface RequirementsFile {
  readonly requirements: readonly RequirementRow[]
}

export interface RequirementRow {
  readonly id: string
  readonly level: Level
  readonly facet: Facet
  readonly status: 'adopted' | 'proposed'
  readonly says: string
  readonly clause: {
    readonly document: string
    readonly section: string
    readonly upstream?: string | null
  }
  readonly when?: string | null
  readonly remedy: string
  readonly tests?: readonly {
    readonly check: string
    readonly case?: string | null
    readonly as?: string | null
    readonly operation?: string | null
    readonly with?: JsonObject
  }[]
  readonly attested?: string
  readonly excused?: string
}

export interface SuiteFile {
  readonly spec: string
  readonly version: string
  readonly workflows?: readonly string[]
  readonly probes?: readonly {
    readonly id: string
    readonly kind: 'tls'
    readonly with?: JsonObject
    readonly checks: readonly string[]
  }[]
}

export interface ProfileFile {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly status: 'draft' | 'published'
  readonly specs: readonly {
    readonly spec: string
    readonly suite: string
    readonly requirements: 'all' | readonly string[]
    readonly capabilities: readonly string[]
  }[]
  readonly minimumPassed: number
}

export interface FrameworkFile {
  readonly categories: readonly {
    readonly id: string
    readonly title: string
    readonly profiles: readonly string[]
  }[]
}

export interface TargetFile {
  readonly supplier: { readonly id?: string | null; readonly name: string }
  readonly product: { readonly name: string; readonly version: string }
  readonly environment: 'sandbox' | 'production'
  readonly specs: { readonly [spec: string]: DeploymentFile }
  readonly credentials?: { readonly [name: string]: CredentialFile }
  readonly network?: {
    readonly allow?: readonly string[]
    readonly ca?: string | null
    readonly proxy?: string | ProxyFile | null
    readonly rate?: string | null
    readonly concurrency?: number
    readonly timeout?: string
    readonly limits?: LimitsFile
  }
  readonly listener?: ListenerFile
}

export type ListenerFile = { readonly url?: string; readonly within?: string } & (
  | { readonly listen: string; readonly recorded?: undefined }
  | { readonly recorded: string; readonly listen?: undefined }
)

/** A line of a file of requests that were handed in. */
export interface DeliveryFile {
  readonly peer: string
  readonly at: string
  readonly method?: string
  /** What follows the peer in the URL, its query included. */
  readonly path?: string
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string | { readonly base64: string }
}

export interface DeploymentFile {
  readonly role?: Role
  readonly url: string
  readonly capabilities?: { readonly [name: string]: boolean }
  readonly credentials?: { readonly [client: string]: string }
  readonly elsewhere?: { readonly [document: string]: string }
  readonly data?: { readonly [name: string]: Json }
}

export type CredentialFile =
  | (Shown & {
      readonly kind: 'api-key'
      readonly in: 'header' | 'query' | 'cookie' | 'form'
      readonly name: string
      readonly value: SecretRef
    })
  | (Shown & { readonly kind: 'basic'; readonly username: string; readonly password: SecretRef })
  | (Shown & { readonly kind: 'bearer'; readonly token: SecretRef })
  | ClientCredentialsFile
  | (Shown & { readonly kind: 'hmac'; readonly key: SecretRef })
  | {
      readonly kind: 'mutual-tls'
      readonly certificate: SecretRef
      readonly key: SecretRef
      readonly passphrase?: SecretRef
      readonly ca?: SecretRef
    }

interface Shown {
  readonly certificate?: string
}

export interface ClientCredentialsFile extends Shown {
  readonly kind: 'oauth2-client-credentials'
  readonly tokenUrl?: string
  readonly discovery?: string
  readonly clientId: string
  readonly auth?: ClientAuth['kind']
  readonly secret?: SecretRef
  readonly key?: SecretRef
  readonly alg?: AssertionAlgorithm
  readonly kid?: string
  readonly assertionAudience?: string
  readonly scope?: string
  readonly audience?: string
  readonly resource?: string | readonly string[]
  readonly extra?: { readonly [name: string]: string }
}

export interface ProxyFile {
  readonly url: string
  readonly username?: string
  readonly password?: SecretRef
  readonly 'no-proxy'?: readonly string[]
}

export interface BaselineFile {
  readonly entries: readonly {
    readonly requirement: string
    readonly check?: string
    readonly outcome: Outcome
    readonly reason: string
    readonly expires?: string
  }[]
}

export interface ExpectedFile {
  readonly rulings: { readonly [requirement: string]: Outcome }
}
