import { UsageError } from '../../core/errors.js';
import { isLoopback } from '../../core/loopback.js';

/**
 * The base of an API from what a user wrote, without a slash at its end. Plain http is taken on loopback only, since a
 * token would travel in the open. Throws a UsageError that names the setting.
 */
export function baseUrl(setting: string, text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError({ text: 'no-address', setting, value: shown(text) });
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new UsageError({ text: 'address-with-more', setting });
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new UsageError({ text: 'plain-http', setting, host: url.host });
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** What stands before an @ may be a password. */
const shown = (text: string): string => text.replace(/^.*@/s, '…@');
