/** A feed on loopback; it stops when closed. */
export interface MockFeed {
  readonly url: string
  readonly close: () => Promise<unknown>
}

export function mockFeed(folder: string): Promise<MockFeed>
