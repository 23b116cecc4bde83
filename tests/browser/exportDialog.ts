import { type AppDriver, expect, type SavedFile } from './driver.ts';

/** Opens the app at a link, and its export dialog. */
export async function openExport(app: AppDriver, query: string): Promise<void> {
  await app.open(query);
  await app.button('Export').click();
  await expect(app.dialog('Export').getByRole('img')).toBeVisible();
}

/** A file of a kind, made by the open export dialog. */
export async function exported(app: AppDriver, format: string): Promise<SavedFile> {
  const dialog = app.dialog('Export');
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  return app.savedBy(dialog.getByRole('button', { name: 'Download' }));
}
