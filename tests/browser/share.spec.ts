import { expect, phone, test } from './driver.ts';

test('the link to the moment is copied, and leads back to it', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open('date=2021-12-23&sel=guiyang-salon-1&theme=dark');
  await app.button('Share').click();
  await app.dialog('Share').getByRole('button', { name: 'Copy link' }).click();
  await expect(app.status).toHaveText('Link copied');
  const link = new URL(await app.clipboard());
  expect(link.searchParams.get('date')).toBe('2021-12-23');
  expect(link.searchParams.get('theme')).toBe('dark');
  await app.open(link.search.slice(1));
  await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
});

test('what is shared opens in the language, the theme and the shape that its maker saw', async ({
  openApp,
}) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open('date=2021-12-23');
  await app.button('Reach').first().click();
  await app.expectParameter('shape', 'reach');
  // The reader's own language is none of the address's business.
  await app.expectParameter('lang', null);
  await app.button('Share').click();
  const dialog = app.dialog('Share');
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(app.status).toHaveText('Link copied');
  const link = new URL(await app.clipboard());
  expect(link.searchParams.get('lang')).toBe('en');
  expect(link.searchParams.has('theme')).toBe(false);
  const code = dialog.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(/lang=en/);
  await expect(code).toHaveValue(/shape=reach/);
  const reader = await openApp({ locale: 'zh-CN' });
  await reader.open(link.search.slice(1));
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(reader.button('Reach').first()).toHaveAttribute('aria-pressed', 'true');
  await expect(reader.spreadShapes).not.toHaveCount(0);
});

test('code for a page follows the choices, and the preview shows it', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open('date=2021-12-23');
  await app.button('Share').click();
  const dialog = app.dialog('Share');
  const code = dialog.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(/mode=embed/);
  await expect(code).toHaveValue(/title="How the metaverse spread, city by city: 23 December 2021"/);
  await dialog.getByRole('radio', { name: 'Fixed' }).check();
  await dialog.getByLabel('Width in pixels').fill('640');
  await dialog.getByLabel('Opens at').selectOption('the first day');
  await dialog.getByLabel('Language').selectOption('简体中文');
  await dialog.getByLabel('Plays by itself').check();
  await expect(code).toHaveValue(/width="640"/);
  await expect(code).toHaveValue(/date=earliest/);
  await expect(code).toHaveValue(/lang=zh-Hans/);
  await expect(code).toHaveValue(/play=1/);
  await expect(dialog.getByTitle('Preview')).toHaveAttribute('src', /date=earliest.*lang=zh-Hans/);
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  expect(await app.clipboard()).toBe(await code.inputValue());
});

test('a host that is no origin is said to be none', async ({ app }) => {
  await app.open();
  await app.button('Share').click();
  const dialog = app.dialog('Share');
  await dialog.getByLabel('Keys').selectOption('Shared with the page');
  await dialog.getByLabel('Origin of the page').fill('example');
  await dialog.getByLabel('Origin of the page').press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('no origin');
  await dialog.getByLabel('Origin of the page').fill('https://example.org');
  await dialog.getByLabel('Origin of the page').press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Code' })).toHaveValue(/host=https:\/\/example\.org/);
});

test('other sites find a picture, words and an answer to oEmbed', async ({ app }) => {
  await app.open();
  const head = app.page.locator('head');
  await expect(head.locator('meta[property="og:title"]')).toHaveAttribute('content', /metaverse spread/);
  const oembed = await head.locator('link[type="application/json+oembed"]').getAttribute('href');
  const picture = await head.locator('meta[property="og:image"]').getAttribute('content');
  const answer = await app.page.request.get(oembed ?? '');
  expect(await answer.json()).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 450 });
  const image = await app.page.request.get(picture ?? '');
  expect(image.headers()['content-type']).toBe('image/png');
});

test('axe finds nothing in the share dialog, on a phone too', async ({ app, openApp }) => {
  await app.open('theme=dark');
  await app.button('Share').click();
  await expect(app.dialog('Share').getByTitle('Preview')).toBeVisible();
  expect(await app.accessibilityProblems()).toEqual([]);
  const small = await openApp(phone);
  await small.open();
  await small.button('Menu').click();
  await small.button('Share').click();
  await expect(small.dialog('Share')).toBeVisible();
  expect(await small.accessibilityProblems()).toEqual([]);
});
