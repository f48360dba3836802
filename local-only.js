/**
 * Options for the development servers: they answer this computer only. They listen on its own address, and refuse
 * requests under any other name, which is how a web page elsewhere could read what they serve (DNS rebinding).
 */
const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

function refuseOthers(request, response, next) {
  if (local.test(request.headers[':authority'] ?? request.headers.host ?? '')) return next();
  response.statusCode = 403;
  response.end('This server answers under the name localhost only.');
}

exports.localOnly = {
  host: 'localhost',
  allowedHosts: ['localhost'],
  setupMiddlewares: (middlewares) => [{ name: 'local-only', middleware: refuseOthers }, ...middlewares],
};
