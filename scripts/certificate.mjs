import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  ensureCertificatesAreInstalled,
  generateCertificates,
  getHttpsServerOptions,
} from 'office-addin-dev-certs';

const DAYS = 30;
const DOMAINS = ['localhost', '127.0.0.1'];

/**
 * A certificate for https://localhost.
 *
 * On Windows and macOS it is made known to the system, which asks the user once. Elsewhere, or when
 * that is refused, it is one that the browser will warn about: on Linux browsers do not read the
 * system's store, so trusting it there would need sudo and change nothing.
 *
 * @param {string} folder where the untrusted one is kept
 * @returns {Promise<{ key: Buffer, cert: Buffer, trusted: boolean }>}
 */
export async function localhostCertificate(folder) {
  return (await trustedCertificate()) ?? { ...(await untrustedCertificate(folder)), trusted: false };
}

async function trustedCertificate() {
  const asksPeople = process.platform === 'win32' || process.platform === 'darwin';
  if (!asksPeople || !process.stdout.isTTY) return undefined;
  try {
    await ensureCertificatesAreInstalled(DAYS, DOMAINS);
    const { key, cert } = await getHttpsServerOptions();
    return { key, cert, trusted: true };
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** @param {string} folder */
export async function untrustedCertificate(folder) {
  const [authority, certificate, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
    join(folder, name),
  );
  if (!isValid(certificate) || !existsSync(key)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await generateCertificates(authority, certificate, key, DAYS, DOMAINS);
  }
  return { key: readFileSync(key), cert: readFileSync(certificate) };
}

/** True where the certificate stands and is good for another day. */
function isValid(file) {
  if (!existsSync(file)) return false;
  const tomorrow = Date.now() + 24 * 60 * 60 * 1000;
  return Date.parse(new X509Certificate(readFileSync(file)).validTo) > tomorrow;
}
