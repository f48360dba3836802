/** Every kind of workbook, in every language, opens in Gnumeric without a word and calculates there what the core does. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exhibitFiles, type Exhibit } from './gallery';
import { openInGnumeric, warningsIn } from './gnumeric.mjs';
import { compareFigures } from './same-figures';
import { tempFolder } from '../temp/folder';

const exhibits: [string, Exhibit][] = [
  ['an Interreg project in English', { sample: 'minor-med', language: 'en' }],
  ['a LEADER project in French', { sample: 'saveurs-partagees', language: 'fr' }],
  [
    'a project in dinars, in Portuguese',
    { sample: 'saveurs-partagees', language: 'pt', awkward: { currency: 'TND', times: 987.654321 } },
  ],
];

test.each(exhibits)('%s', async (_, exhibit) => {
  const folder = tempFolder('gnumeric');
  const paths: string[] = [];
  for (const { name, bytes } of await exhibitFiles(exhibit)) {
    paths.push(join(folder, name));
    await writeFile(join(folder, name), bytes);
  }
  const opened = await openInGnumeric(paths, join(folder, 'saved'));
  expect(opened.flatMap(({ file, warnings }) => warnings.map((warning) => `${file}: ${warning}`))).toEqual([]);
  for (const { file, saved } of opened) {
    const { differences } = await compareFigures(file, saved);
    expect(differences.map((difference) => `${file}: ${difference}`)).toEqual([]);
  }
  await rm(folder, { recursive: true });
});

test('only the known limits of Gnumeric are passed over', () => {
  const limits = [
    "Unexpected element 'tableParts' in state : \n\tworksheet",
    "'Budget et réalisé'!G49 : Ignoring unhandled conditional format of type 'dataBar'",
    "Unexpected element 'ignoredErrors' in state : \n\tworksheet",
    "At A1: ''Dépenses'!$A:$B,'Dépenses'!$6:$6' Multiple expressions are not supported in this context",
    "At A1: ''Lines'!$A$1:INDEX('Lines'!$W:$W,MAX(31,1))' Constructed ranges use simple references",
    "Unexpected element 'cfvo' in state : \n\tworksheet -> conditionalFormatting -> cfRule -> dataBar",
  ];
  const others = [
    "Unexpected element 'tableParts' in state : \n\tworkbook",
    "Ignoring unhandled conditional format of type 'iconSet'",
    "At A1: ''One'!$A:$B,'Two'!$6:$6' Multiple expressions are not supported in this context",
    "Sheet1!N10 : At N10: '[#This' Improperly formatted error token",
  ];
  expect(warningsIn([...limits, ...others].join('\n'))).toEqual(others.map((text) => text.replace(' \n\t', ' ')));
});
