/** Gives the reader a file, as a browser does. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = /\.xlsx$/i.test(name) ? name : `${name.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
