import type { Product } from '../signature.ts';

/** The words that follow, in the order of how much they say. */
const reset = (words: string) =>
  new RegExp(
    `^upstream connect error or disconnect/reset before headers\\.[^\\n]{0,60}reset reason: [^\\n]{0,80}(?:${words})`,
  );

/**
 * Plain sentences, also where Istio, Contour or a platform runs it. Its headers are on every answer that went through.
 * https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/response_code_details
 */
export const envoy: Product = {
  id: 'envoy',
  name: 'Envoy',
  stand: 'site',
  makes: [
    { page: /^upstream connect error or disconnect\/reset before headers\b/ },
    {
      page: /^(?:no healthy upstream|upstream request timeout)$/,
      headers: { 'content-type': /^text\/plain/ },
    },
  ],
  passes: [{ server: /^(?:istio-)?envoy$/ }, { 'x-envoy-upstream-service-time': /^\d/ }],
  causes: [
    { page: reset('delayed connect error: 111'), cause: 'connection_refused' },
    { page: reset('TLS[ _]error|CERTIFICATE_VERIFY_FAILED'), cause: 'tls_protocol_error' },
    { page: reset('connection timeout|delayed connect error: 110'), cause: 'connection_timeout' },
    { page: reset('connection termination'), cause: 'connection_terminated' },
    { page: reset('(?:remote )?connection failure'), cause: 'destination_unavailable' },
    { page: reset('overflow'), cause: 'connection_limit_reached' },
    { page: reset('protocol error'), cause: 'http_protocol_error' },
    { page: /^no healthy upstream$/, cause: 'destination_unavailable' },
    { page: /^upstream request timeout$/, cause: 'http_response_timeout' },
  ],
  quotes: [{ header: 'x-request-id' }],
};
