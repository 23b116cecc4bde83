/** Hands a file to the reader, as a download does. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the address by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
