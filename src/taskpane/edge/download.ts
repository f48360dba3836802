/** Downloads a file. Not every platform allows it, so it must never be the only way to get the file. */
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const types: Readonly<Record<string, string>> = { zip: 'application/zip', eml: 'message/rfc822', ics: 'text/calendar' };

export function download(name: string, bytes: Uint8Array): void {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? workbookType;
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
