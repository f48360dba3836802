export class MissingTool extends Error {}

export type ToolName =
  | 'chromium'
  | 'libreoffice'
  | 'writer'
  | 'gnumeric'
  | 'openpyxl'
  | 'xmllint'
  | 'pdftoppm'
  | 'pdftotext'
  | 'nginx'
  | 'unzip';

export const toolNames: ToolName[];

/** The path of a program; throws MissingTool, whose message says how to install it. */
export function need(name: ToolName): string;

/** The folder of a package of tests/judges; throws MissingTool when they are not installed. */
export function needPackage(name: string): string;
