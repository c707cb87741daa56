import type { Product } from '../signature.ts';

/**
 * The error type stands in a header, the message is one of few. A 502 means that the function behind it failed or
 * answered in the wrong form.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const awsApiGateway: Product = {
  id: 'aws-api-gateway',
  name: 'Amazon API Gateway',
  stand: 'site',
  makes: [{ headers: { 'x-amzn-errortype': /Exception/, 'x-amz-apigw-id': /^/ } }],
  passes: [{ 'x-amz-apigw-id': /^/ }],
  causes: [
    { status: [504], cause: 'http_response_timeout' },
    { page: /^\{"message":\s?"Endpoint request timed out"/, cause: 'http_response_timeout' },
    { status: [403], cause: 'http_request_denied' },
  ],
  quotes: [{ header: 'x-amzn-requestid' }, { header: 'x-amz-apigw-id' }],
};
