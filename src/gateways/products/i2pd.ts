import type { Product } from '../signature.ts';

/** https://github.com/PurpleI2P/i2pd/blob/openssl/libi2pd_client/HTTPProxy.cpp */
export const i2pd: Product = {
  id: 'i2pd',
  name: 'I2Pd',
  stand: 'visitor',
  makes: [{ page: /^<html>\s{0,4}<head>[\s\S]{0,200}<title>I2Pd HTTP proxy<\/title>/ }],
};
