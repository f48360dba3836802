/** One definition of what a web server has to say, held against what administrators copy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface OfficeClient {
  framedBy: string;
  officeClient: (asked?: string) => { script: string; source: string };
  contentSecurityPolicy: (source: string, options: { production: boolean }) => string;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- written for Node, as the configurations are
const { framedBy, officeClient, contentSecurityPolicy } = require('../../office-client.js') as OfficeClient;

test.each(['deploy/nginx.conf', 'docs/deploy.md'])('%s lets the same pages frame the pane as development', (file) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(`frame-ancestors ${framedBy}`);
});

test('Microsoft’s client comes from where it is asked for, and the page lets in that server alone', () => {
  expect(officeClient('')).toEqual(officeClient());
  const gcc = officeClient('https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js');
  expect(gcc.source).toBe('https://appsforoffice.gcch.cdn.office.net');
  const policy = contentSecurityPolicy(gcc.source, { production: true }).split('; ');
  expect(policy).toContain("script-src 'self' https://appsforoffice.gcch.cdn.office.net");
  expect(policy).toContain('frame-src https://appsforoffice.gcch.cdn.office.net');
  expect(policy).toContain("connect-src 'self'");
  expect(contentSecurityPolicy(officeClient('local').source, { production: true })).not.toContain('https:');
  for (const wrong of ['http://a.example/office.js', 'https://a.example/', 'office.js'])
    expect(() => officeClient(wrong)).toThrow(/ACCORD_OFFICE/);
});
