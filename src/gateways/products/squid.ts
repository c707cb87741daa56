import type { ErrorType } from '../fields/error-types.ts';
import type { CauseShape, Product } from '../signature.ts';

/** By its own error name; with a system error number where the name alone does not decide. */
const errors: readonly (readonly [string, ErrorType])[] = [
  ['ERR_CONNECT_FAIL 111', 'connection_refused'],
  ['ERR_CONNECT_FAIL 110', 'connection_timeout'],
  ['ERR_CONNECT_FAIL 11[23]', 'destination_ip_unroutable'],
  ['ERR_CONNECT_FAIL 101', 'destination_ip_unroutable'],
  ['ERR_ZERO_SIZE_OBJECT', 'connection_terminated'],
  ['ERR_READ_ERROR 104', 'connection_terminated'],
  ['ERR_READ_TIMEOUT', 'connection_read_timeout'],
  ['ERR_LIFETIME_EXP', 'http_response_timeout'],
  ['ERR_DNS_FAIL', 'dns_error'],
  ['ERR_TOO_BIG', 'http_response_header_section_size'],
  ['ERR_INVALID_RESP', 'http_protocol_error'],
  ['ERR_SECURE_CONNECT_FAIL', 'tls_protocol_error'],
  ['ERR_WRITE_ERROR', 'connection_terminated'],
  ['ERR_ACCESS_DENIED', 'http_request_denied'],
];

const causes = errors.flatMap(([name, cause]): CauseShape[] => {
  const [word, number] = name.split(' ');
  return [
    { headers: { 'x-squid-error': new RegExp(`^${name}\\b`) }, cause },
    {
      page: new RegExp(
        `^<(?:(?!<body)[\\s\\S]){0,12000}<body id="?${word}"?>${number === undefined ? '' : `[\\s\\S]{0,2000}\\(${number}\\) `}`,
      ),
      cause,
    },
  ];
});

/**
 * The same page and header whether a visitor set it up or a site did, in every language: the error's name stays.
 * https://github.com/squid-cache/squid/blob/master/src/errorpage.cc
 * https://wiki.squid-cache.org/Features/CustomErrors
 */
export const squid: Product = {
  id: 'squid',
  name: 'Squid',
  stand: 'either',
  makes: [
    { headers: { 'x-squid-error': /^ERR_/ } },
    {
      page: /^<!DOCTYPE html PUBLIC(?:(?!<body)[\s\S]){0,1000}The Squid Software Foundation(?:(?!<body)[\s\S]){0,8000}<body id="?ERR_[A-Z_]{2,40}"?>/i,
    },
    {
      page: /^<!DOCTYPE html PUBLIC(?:(?!<body)[\s\S]){0,12000}<body id="?ERR_[A-Z_]{2,40}"?>[\s\S]{0,6000}\(squid(?:\/[\w.-]{1,30})?\)/i,
    },
  ],
  passes: [{ via: /\(squid(?:\/[\w.-]{1,30})?\)/ }, { 'x-cache-lookup': /^(?:MISS|HIT|NONE) from / }],
  causes,
};
