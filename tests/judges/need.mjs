/**
 * Finds the programs and packages that the slower checks need, or says in one sentence what is missing and how to get it.
 * As a command: node tests/judges/need.mjs chromium libreoffice writer gnumeric openpyxl xmllint pdftoppm pdftotext nginx unzip
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export class MissingTool extends Error {
  name = 'MissingTool';
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPath(...names) {
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin');
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.filter(isProgram);
}

const macApp = (name, program) => [`/Applications/${name}.app/Contents/MacOS/${program}`].filter(isProgram);

const hasOpenpyxl = (python) => spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0;

/** Each tool: what it is called, the Debian package it comes in, and the paths where it may stand, best first. */
const tools = {
  chromium: {
    what: 'Chromium',
    variable: 'ACCORD_CHROMIUM',
    debian: 'chromium',
    find: () => [
      ...inPath('chromium', 'chromium-browser', 'google-chrome'),
      ...macApp('Google Chrome', 'Google Chrome'),
      ...macApp('Chromium', 'Chromium'),
    ],
  },
  libreoffice: {
    what: 'LibreOffice Calc',
    variable: 'ACCORD_SOFFICE',
    debian: 'libreoffice-calc-nogui',
    find: () => [...inPath('soffice', 'libreoffice'), ...macApp('LibreOffice', 'soffice')],
  },
  writer: {
    what: 'LibreOffice Writer',
    variable: 'ACCORD_WRITER',
    debian: 'libreoffice-writer-nogui',
    // A part of LibreOffice, which needs no program of its own.
    find: () => [
      ...inPath('soffice')
        .map((program) => join(dirname(realpathSync(program)), 'libswlo.so'))
        .filter((part) => existsSync(part)),
      ...macApp('LibreOffice', 'soffice'),
    ],
  },
  openpyxl: {
    what: 'Python with openpyxl',
    variable: 'ACCORD_PYTHON',
    debian: 'python3-openpyxl',
    // The first python3 of the path may be another one than the system's, which Debian's package belongs to.
    find: () => inPath('python3').filter(hasOpenpyxl),
  },
  xmllint: {
    what: 'xmllint',
    variable: 'ACCORD_XMLLINT',
    debian: 'libxml2-utils',
    find: () => inPath('xmllint'),
  },
  pdftoppm: {
    what: 'pdftoppm (poppler)',
    variable: 'ACCORD_PDFTOPPM',
    debian: 'poppler-utils',
    find: () => inPath('pdftoppm'),
  },
  pdftotext: {
    what: 'pdftotext (poppler)',
    variable: 'ACCORD_PDFTOTEXT',
    debian: 'poppler-utils',
    find: () => inPath('pdftotext'),
  },
  gnumeric: {
    what: 'Gnumeric (ssconvert)',
    variable: 'ACCORD_SSCONVERT',
    debian: 'gnumeric',
    find: () => inPath('ssconvert'),
  },
  nginx: {
    what: 'nginx',
    variable: 'ACCORD_NGINX',
    debian: 'nginx-light',
    // Debian keeps it where only administrators look.
    find: () => [...inPath('nginx'), ...['/usr/sbin/nginx', '/usr/local/sbin/nginx'].filter(isProgram)],
  },
  unzip: { what: 'unzip', variable: 'ACCORD_UNZIP', debian: 'unzip', find: () => inPath('unzip') },
};

export const toolNames = Object.keys(tools);

/** The path of a program; throws MissingTool. A variable such as ACCORD_CHROMIUM names another one. */
export function need(name) {
  const tool = tools[name];
  if (!tool) throw new Error(`No tool is called "${name}"; known are ${toolNames.join(', ')}.`);
  const path = process.env[tool.variable] ?? tool.find()[0];
  if (path) return path;
  throw new MissingTool(
    `${tool.what} is missing: install it (Debian, Ubuntu: apt-get install ${tool.debian}) or name its program in ${tool.variable}.`,
  );
}

/** The folder of a package of tests/judges; throws MissingTool when they are not installed. */
export function needPackage(name) {
  const folder = join(here, 'node_modules', name);
  if (existsSync(folder)) return folder;
  throw new MissingTool(`The package ${name} is missing: install the judges (npm ci --prefix tests/judges).`);
}

function main(names) {
  for (const name of names.length > 0 ? names : toolNames) {
    try {
      console.log(`${name}: ${need(name)}`);
    } catch (error) {
      console.error(error instanceof MissingTool ? error.message : error);
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
