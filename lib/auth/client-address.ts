import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** The header under which the rest of the application finds the client's address, already judged. */
export const CLIENT_ADDRESS_HEADER = 'x-traguardo-indirizzo';

/**
 * The address of the client behind the proxies we trust. Each trusted hop vouches for the one before it; what stands further left was
 * written by somebody we do not trust, perhaps the client itself.
 * @param peer who opened the connection to us
 * @param forwarded the X-Forwarded-For header, leftmost the farthest
 * @param trusted addresses or networks («10.0.0.0/8») of our proxies
 *
 * Example: peer 10.0.0.2, forwarded «9.9.9.9, 203.0.113.7», trusted 10.0.0.2 → 203.0.113.7.
 */
export function resolveClientAddress(peer: string, forwarded: string | undefined, trusted: readonly string[]): string {
  const isTrusted = trustCheck(trusted);
  const hops = (forwarded ?? '').split(',').flatMap((hop) => hop.trim() || []);
  let address = withoutMapping(peer);
  while (isTrusted(address)) {
    const before = hops.pop();
    if (before === undefined || !isAddress(before)) break;
    address = withoutMapping(before);
  }
  return address;
}

function trustCheck(trusted: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of trusted) {
    const [network = '', prefix] = entry.split('/');
    if (!isAddress(network)) continue;
    const family = isIPv6(network) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(prefix), family);
  }
  return (address) => isAddress(address) && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

const isAddress = (text: string) => isIPv4(text) || isIPv6(text);

/** An IPv4 client of a dual-stack socket appears as ::ffff:192.0.2.1. */
function withoutMapping(address: string): string {
  const mapped = address.replace(/^::ffff:/i, '');
  return isIPv4(mapped) ? mapped : address;
}

/**
 * What counts as one client where attempts are counted: an IPv4 address, or the IPv6 network of 64 bits that one connection is usually given
 * whole, with more addresses in it than anybody could count.
 *
 * Example: «2001:db8:0:7::1» → «2001:db8:0:7::/64».
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const canonical = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [before = '', after = ''] = canonical.split('::');
  const [head, tail] = [before, after].map((groups) => groups.split(':').filter(Boolean));
  const zeros = canonical.includes('::') ? 8 - (head?.length ?? 0) - (tail?.length ?? 0) : 0;
  const groups = [...(head ?? []), ...Array.from({ length: zeros }, () => '0'), ...(tail ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
