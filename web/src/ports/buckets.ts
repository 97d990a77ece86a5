// Chromium's storage buckets, each with databases of its own: https://wicg.github.io/storage-buckets/, as much as is used
// here.

export interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
}

/** Nothing in other browsers, and where a page has come without encryption. */
export const buckets = (): Buckets | undefined => (navigator as { storageBuckets?: Buckets }).storageBuckets;
