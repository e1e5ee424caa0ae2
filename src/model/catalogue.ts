import type { ArazzoDocument } from './arazzo.ts'
import type { Digest, Facet, Json, JsonObject, Level, Place } from './words.ts'

/** All that `load` found: the sector's words, checked against our published formats. */
export interface Catalogue {
  readonly specs: readonly Spec[]
  readonly suites: readonly Suite[]
  readonly profiles: readonly Profile[]
  readonly categories: readonly Category[]
}

/** How the dates of a standard are written: RFC 3339, local time, or W3C with zone. */
export type FormatDialect = 'rfc3339' | 'local' | 'w3c'

export type Role = 'provider' | 'consumer' | 'publisher'

export interface Spec {
  /** `service-directory@3.0` */
  readonly id: string
  readonly name: string
  readonly version: string
  readonly title: string
  readonly summary: string
  readonly upstream: {
    readonly name: string
    readonly version: string
    readonly url: string
    readonly licence: string
  }
  readonly role: Role
  readonly formats: FormatDialect
  readonly capabilities: readonly Capability[]
  /** Names a target file may give values for under `data`. */
  readonly data: readonly DataName[]
  /** Below this number of passed MUSTs the verdict is `incomplete` (DESIGN §5.6). */
  readonly minimumPassed: number
  /** Requirement ids whose checks run only over another spec's exchanges too (`over: run`). */
  readonly documents: readonly ApiDocument[]
  readonly requirements: readonly Requirement[]
  readonly digest: Digest
}

export interface Capability {
  readonly name: string
  readonly says: string
  /** The case that proves consistent absence when a target declares this capability false. */
  readonly absent: string | null
}

export interface DataName {
  readonly name: string
  readonly says: string
  readonly example: Json
}

/** An OpenAPI document (or a schema file it refers to), kept with its `$ref`s. */
export interface ApiDocument {
  /** The absolute URI that `$ref`s resolve against: `assay:///specs/…/openapi.yaml`, or a file's own URL. */
  readonly uri: string
  /** `schema` is a plain JSON Schema file that another document refers to. */
  readonly dialect: 'openapi-3.0' | 'openapi-3.1' | 'schema'
  readonly root: JsonObject
}

export interface Requirement {
  readonly id: string
  readonly level: Level
  readonly facet: Facet
  /** `proposed`: a governance body must ratify it. */
  readonly status: 'adopted' | 'proposed'
  readonly says: string
  readonly clause: {
    readonly document: string
    readonly section: string
    readonly upstream: string | null
  }
  /** A capability of its spec; the requirement applies only where that is declared true. */
  readonly when: string | null
  readonly remedy: string
  readonly proof: Proof
}

export type Proof =
  | { readonly kind: 'tests'; readonly rows: readonly Row[] }
  | { readonly kind: 'attested'; readonly how: string }
  | { readonly kind: 'excused'; readonly reason: string }

/**
 * One row of a requirement's `tests`. With `case`, the check as used in that case. Without,
 * an implicit or run-wide check over every exchange (of `operation`, when given).
 */
export interface Row {
  readonly check: string
  readonly case: string | null
  readonly as: string | null
  readonly operation: string | null
  /** Parameters of an implicit check: for body-schema, `at` and `keyword`. */
  readonly with: JsonObject
}

export interface Suite {
  /** `service-directory@1.0.0` */
  readonly id: string
  readonly spec: string
  readonly version: string
  readonly documents: readonly SuiteDocument[]
  readonly probes: readonly Probe[]
  readonly adHoc: boolean
  readonly digest: Digest
}

export interface SuiteDocument {
  /** The file, as shown to people, relative to the catalogue's root. */
  readonly file: string
  readonly arazzo: ArazzoDocument
  /**
   * Each source description by name: the `uri` of an ApiDocument of the spec, or of a source of
   * type `arazzo` the `file` of another document of the suite.
   */
  readonly sources: { readonly [name: string]: string }
  /** The files that payloads name (`x-assay-file`): their bytes in base64, by path as written. */
  readonly files?: { readonly [path: string]: string }
}

export interface Probe {
  readonly id: string
  readonly kind: 'tls'
  readonly with: JsonObject
  readonly checks: readonly string[]
}

export interface Profile {
  /** `directory@1` */
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
  readonly digest: Digest
  /** Of a profile that was chosen: the lots that ask for it. Older plans do not say. */
  readonly categories?: readonly Pick<Category, 'id' | 'title'>[]
}

/** A lot of the supplier framework, and the profiles it asks for. */
export interface Category {
  readonly id: string
  readonly title: string
  readonly profiles: readonly string[]
}

/** What `lint` has to say: an `error` stops, a `note` informs. */
export interface Note {
  readonly rule: string
  readonly level: 'error' | 'note'
  readonly message: string
  readonly at: Place
  readonly hint?: string
}
