/**
 * Lints texts as if they stood at the given paths: JSON [{path, text}] on standard input, JSON [[{rule, message}]] out.
 * A process of its own, because ESLint loads its configuration with import(), which jest's sandbox does not offer.
 */
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  // The files do not exist, so that no compiler knows their types; the directions need none.
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked }],
});

const answers = [];
for (const { path, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
console.log(JSON.stringify(answers));
