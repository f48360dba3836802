/** Where the page takes Microsoft's client from, what the page may load, and who may show it in a frame. */

/** The public address; other clouds have their own, see docs/deploy.md. */
const publicClient = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * @param asked ACCORD_OFFICE: "local", the address of an office.js, or nothing for the public one
 * @returns the script's address and what a policy calls its server
 */
function officeClient(asked) {
  if (!asked) return officeClient(publicClient);
  if (asked === 'local') return { script: 'office-js/office.js', source: "'self'" };
  if (!URL.canParse(asked) || !/^https:.*\/office\.js$/.test(asked))
    throw new Error(`ACCORD_OFFICE must be "local" or an address https://…/office.js, not ${asked}`);
  return { script: asked, source: new URL(asked).origin };
}

/**
 * The pane speaks to its own server only; Fluent UI writes its styles into the page. The frame is Microsoft's: where
 * the client does not know the host, it asks a page of its own server about it and waits for the answer.
 */
function contentSecurityPolicy(source, { production }) {
  const scripts = [...new Set(["'self'", source])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${production ? '' : ' wss:'}`,
    `frame-src ${source}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Where Excel for the web shows the pane in a frame. Only a header can say it, so the web server has to: a test holds
 * deploy/nginx.conf and docs/deploy.md to this.
 */
const framedBy = [
  "'self'",
  ...[
    'officeapps.live.com',
    'office.com',
    'office.net',
    'sharepoint.com',
    'live.com',
    'cloud.microsoft',
    'microsoft365.com',
  ].map((domain) => `https://*.${domain}`),
].join(' ');

module.exports = { officeClient, contentSecurityPolicy, framedBy };
