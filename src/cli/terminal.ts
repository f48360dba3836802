/**
 * All that the command line prints goes through here. Cells, sheet names, file names and agreements come from others, and
 * a terminal obeys control characters: they could clear the screen, rename the window or show a text backwards.
 */

/** Single lines, or lists of them: those of all findings would be too many arguments for a call. */
type Lines = readonly (string | readonly string[])[];

/** Prints the result, line by line, to standard output. */
export const print = (...lines: Lines): void => void process.stdout.write(joined(lines));

/** Prints progress and errors to standard error, so that standard output holds only the result. */
export const printError = (...lines: Lines): void => void process.stderr.write(joined(lines));

export function printJson(value: unknown): void {
  process.stdout.write(`${jsonText(value)}\n`);
}

// Whoever reads the output may stop early, as `head` does; the work goes on and the exit status is the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

function joined(lines: Lines): string {
  return lines
    .flat()
    .map((line) => `${oneLine(line)}\n`)
    .join('');
}

/** A text without line breaks, which could feign a line, and with signs in place of control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
}

/** JSON escapes the first 32 characters only; these it leaves as they are. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replace(
    /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
