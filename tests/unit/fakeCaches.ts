/** As much of a browser's caches as the keeper uses. */
export function fakeCaches() {
  const stores = new Map<string, Map<string, Response>>();
  const storage = {
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    has: async (name: string) => stores.has(name),
    match: async (address: string, { cacheName }: { readonly cacheName: string }) =>
      stores.get(cacheName)?.get(address)?.clone(),
    async open(name: string) {
      const store = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, store);
      return {
        put: async (address: string, response: Response) => void store.set(address, response.clone()),
        keys: async () => [...store.keys()].map((url) => ({ url })),
      };
    },
  };
  return { stores, storage: storage as unknown as CacheStorage };
}
