import { createHash, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';

/** A certificate that nobody trusts until it is told to, and its key; both PEM. */
export interface Certificate {
  cert: string;
  key: string;
  /** SHA-256 of the public key, Base64: for Chromium's --ignore-certificate-errors-spki-list. */
  pin: string;
}

/** Tags of ASN.1 types in their DER encoding (X.690, 8). */
const tag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  dnsName: 0x82,
  version: 0xa0,
  extensions: 0xa3,
} as const;

/** One value with its tag and the shortest form of its length, up to 64 kB. */
function der(type: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(type, length), content]);
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(type, ...size), content]);
}

function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, '');
  return der(tag.utcTime, Buffer.from(`${digits.slice(2, 14)}Z`));
}

const ecdsaWithSha256 = der(tag.sequence, der(tag.objectIdentifier, Buffer.from('2a8648ce3d040302', 'hex')));
const commonName = der(tag.objectIdentifier, Buffer.from('550403', 'hex'));
const subjectAltName = der(tag.objectIdentifier, Buffer.from('551d11', 'hex'));
const version3 = der(tag.version, der(tag.integer, Buffer.of(2)));

function name(text: string): Buffer {
  const attribute = der(tag.sequence, commonName, der(tag.utf8String, Buffer.from(text)));
  return der(tag.sequence, der(tag.set, attribute));
}

function validity(days: number): Buffer {
  const day = 86_400_000;
  return der(tag.sequence, utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + days * day)));
}

function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) => der(tag.dnsName, Buffer.from(host)));
  const extension = der(tag.sequence, subjectAltName, der(tag.octetString, der(tag.sequence, ...names)));
  return der(tag.extensions, der(tag.sequence, extension));
}

/** Makes a self-signed X.509 certificate for the given host names, good for 30 days (RFC 5280, 4.1). */
export function createCertificate(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const serial = der(tag.integer, Buffer.concat([Buffer.of(1), randomBytes(15)]));
  const issuer = name('Gateway Doctor lab');
  const toBeSigned = der(
    tag.sequence,
    version3,
    serial,
    ecdsaWithSha256,
    issuer,
    validity(30),
    issuer,
    keyInfo,
    alternativeNames(hosts),
  );
  const signature = der(tag.bitString, Buffer.of(0), sign('sha256', toBeSigned, privateKey));
  const certificate = der(tag.sequence, toBeSigned, ecdsaWithSha256, signature);
  return {
    cert: new X509Certificate(certificate).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pin: createHash('sha256').update(keyInfo).digest('base64'),
  };
}
