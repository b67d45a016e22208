import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Global unicast of IPv6; what lies elsewhere is special or not given out. */
const GLOBAL = ipaddr.IPv6.parse('2000::');
/** Looks public and is a cloud's own service on every machine there. */
const METADATA = ['168.63.129.16'];

/**
 * May a stranger's link lead to this address (as DNS or a URL gives it, without brackets)? Public unicast alone: nothing private,
 * loopback, link-local, shared, reserved, and no IPv6 that wraps an IPv4 address or carries a zone.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%') || METADATA.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL, 3);
}

const inside =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid)$/;

/** Names that only mean something within a network: nobody needs to be asked where they are. */
export function isInside(name: string): boolean {
  const plain = name.replace(/\.$/, '').toLowerCase();
  return !plain.includes('.') || inside.test(plain);
}
