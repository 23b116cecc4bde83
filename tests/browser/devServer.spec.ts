import { createServer } from 'vite';
import { expect, test } from './driver.ts';

test('`npm start` serves the map, and the article that embeds it', async ({ openApp }) => {
  const server = await createServer({ logLevel: 'silent', server: { port: 0, host: 'localhost' } });
  await server.listen();
  const baseURL = server.resolvedUrls?.local[0];
  if (!baseURL) throw new Error('the server has no address');
  const app = await openApp({ baseURL });
  await app.open();
  await expect(app.rows).toHaveCount(10);
  await app.visit(`${baseURL}examples/article.html`);
  await expect(app.page.frameLocator('iframe').first().getByRole('slider').first()).toBeAttached();
  await server.close();
  app.forgive(/Lit is in dev mode|\[vite\]|WebSocket/);
});
