import { expect, test } from './driver.ts';

test('help leads to the licences of all that is in the site', async ({ app }) => {
  await app.open();
  await app.button('Help').click();
  const help = app.dialog('Help');
  for (const [name, address] of [
    ['GeoNames', 'https://www.geonames.org/'],
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['Terms of Natural Earth', 'https://www.naturalearthdata.com/about/terms-of-use/'],
  ] as const)
    await expect(help.getByRole('link', { name })).toHaveAttribute('href', address);
  const licences = await app.windowOf(
    help.getByRole('link', { name: 'The licences of all that is in this site' }),
  );
  const text = licences.text(/licences/).first();
  // Of the page, its worker, the fonts, the service worker, and the sample deck with what is inside of it.
  for (const name of [
    'lit-html',
    'maplibre-gl',
    'earcut',
    '@fontsource-variable/inter',
    'reveal.js',
    'fitty',
  ])
    await expect(text).toContainText(new RegExp(`={70,}\\s+${name} \\d+\\.\\d+\\.\\d+ - `));
  await expect(text).toContainText('at https://github.com/Vanilagy/mediabunny (version ');
  await expect(text).toContainText('Raúl Polanco');
});
