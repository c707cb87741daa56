/** A response header as received: lower-case name and value. */
export type Header = readonly [name: string, value: string];

const longestValue = 1024;
const mostHeaders = 64;

/**
 * The response headers that the diagnosis and src/gateways/ read; no other is kept. Never Set-Cookie, Authorization or Location:
 * their values are secrets of the person or of the site.
 */
const kept: ReadonlySet<string> = new Set([
  // Standard fields (RFC 9110, 9111, 9209, 9211).
  ...[
    'accept-ranges',
    'age',
    'cache-control',
    'cache-status',
    'connection',
    'content-encoding',
    'content-length',
  ],
  ...['content-type', 'date', 'etag', 'last-modified', 'mime-version', 'proxy-agent', 'proxy-connection'],
  ...['proxy-status', 'retry-after', 'server', 'server-timing', 'status', 'via'],
  // Marks of gateways.
  ...['akamai-grn', 'cdn-pullzone', 'cf-cache-status', 'cneonction', 'eo-cache-status', 'nncoection'],
  ...['powered-by', 'proxy-error', 'proxy-error-message', 'tor-request-failed', 'x-akamai-transformed'],
  ...['x-amz-cf-pop', 'x-amzn-errortype', 'x-apisix-upstream-status', 'x-cache', 'x-cache-hits'],
  ...[
    'x-cache-lookup',
    'x-cache-status',
    'x-cdn',
    'x-cf1',
    'x-cnection',
    'x-do-app-origin',
    'x-do-failure-code',
  ],
  ...['x-do-failure-msg', 'x-do-orig-status', 'x-envoy-upstream-service-time', 'x-generator'],
  ...['x-kong-proxy-latency', 'x-kong-response-latency', 'x-powered-by', 'x-railway-fallback'],
  ...['x-render-origin-server', 'x-render-routing', 'x-router-code', 'x-runtime', 'x-server', 'x-shopid'],
  ...['x-squid-error', 'x-timeout-reason', 'x-timer', 'x-vercel-error'],
  // Ids to quote to whoever runs a gateway.
  ...['cdn-requestid', 'cf-ray', 'eagleid', 'eo-log-uuid', 'fly-request-id', 'request-id', 'rndr-id'],
  ...['traceparent', 'x-akamai-request-id', 'x-amz-apigw-id', 'x-amz-cf-id', 'x-amzn-requestid'],
  ...['x-amzn-trace-id', 'x-azion-request-id', 'x-azure-ref', 'x-cloud-trace-context', 'x-correlation-id'],
  ...['x-fastly-request-id', 'x-github-request-id', 'x-iinfo', 'x-kong-request-id', 'x-nf-request-id'],
  ...['x-railway-request-id', 'x-request-id', 'x-served-by', 'x-sucuri-id', 'x-trace-id', 'x-varnish'],
  ...['section-io-id', 'uber-trace-id', 'x-amz-request-id', 'x-b3-traceid', 'x-global-transaction-id'],
  ...['x-ms-request-id', 'x-styx-req-id', 'x-vercel-id', 'x-wix-request-id'],
]);

/** Caches that tell of themselves, each by a name of its own: X-Proxy-Cache, X-LiteSpeed-Cache, X-FastCGI-Cache-Status. */
const ofACache = /^x-(?:[a-z]{1,16}-){0,2}cache(?:-status)?$/;

/** The headers worth keeping, in the order received, each bounded. */
export function keptHeaders(received: readonly Header[]): Header[] {
  return received
    .map(([name, value]): Header => [name.toLowerCase(), value.slice(0, longestValue)])
    .filter(([name]) => kept.has(name) || ofACache.test(name))
    .slice(0, mostHeaders);
}
