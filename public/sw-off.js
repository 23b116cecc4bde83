// In the place of sw.js, this ends the offline use of the site: what was kept goes, and all comes from the server.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const end = async () => {
    for (const name of await caches.keys()) if (name.startsWith('metaverse-map-')) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(end());
});
