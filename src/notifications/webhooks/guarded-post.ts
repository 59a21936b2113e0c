/**
 * Posts to an address that somebody typed in, without becoming their way into the installation's own network: the
 * addresses that a name stands for are looked at when they are found, and the connection goes to those very ones.
 */
import { lookup as lookUpInDns } from 'node:dns';
import {
  type ClientRequest,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
} from 'node:http';
import { Agent, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type AddressRules, isAllowedAddress, urlFault } from './address-rules.js';

export interface FoundAddress {
  readonly address: string;
  readonly family: number;
}

/** Every address that a name stands for. */
export type LookUp = (
  host: string,
  /** Without addresses where there is an error. */
  found: (error: Error | null, addresses?: readonly FoundAddress[]) => void,
) => void;

export interface Posted {
  /** Null when there was no answer. */
  readonly status: number | null;
  /** The beginning of the answer. */
  readonly answer: string;
  /** Why there was no answer; null when there was. */
  readonly fault: string | null;
  /** Seconds after which the receiver wants to be asked again. */
  readonly retryAfterS: number | null;
}

const PATIENCE_MS = 20_000;
const ANSWER_LENGTH = 500;
/** More of an answer is not read. */
const MAX_ANSWER_BYTES = 4_096;

export class GuardedPost {
  constructor(
    private readonly rules: AddressRules,
    private readonly lookUp: LookUp = (host, found) => lookUpInDns(host, { all: true }, found),
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Never throws: what went wrong is the answer. A redirect is not followed. */
  async post(address: string, headers: Readonly<Record<string, string>>, body: string): Promise<Posted> {
    const fault = urlFault(address, this.rules);
    if (fault) return noAnswer(fault);
    return new Promise((resolve) => {
      const sent = this.open(new URL(address), headers);
      const end = (posted: Posted) => {
        resolve(posted);
        sent.destroy();
      };
      let asItStands: (() => void) | null = null;
      sent.on('response', (response) => {
        asItStands = readAnswer(response, end);
      });
      // The status was had, and that is what counts, however the rest of it ends.
      sent.on('error', (error) => (asItStands ? asItStands() : end(noAnswer(faultOf(error)))));
      sent.end(body);
    });
  }

  private open(url: URL, headers: Readonly<Record<string, string>>): ClientRequest {
    const secure = url.protocol === 'https:';
    // An agent of its own: no connection is shared, and nothing in the environment sends it elsewhere.
    const agent = secure ? new Agent({ keepAlive: false }) : new PlainAgent({ keepAlive: false });
    return (secure ? request : plainRequest)(url, {
      method: 'POST',
      headers,
      agent,
      lookup: this.guardedLookUp,
      signal: AbortSignal.timeout(this.patienceMs),
      maxHeaderSize: 16_384,
    });
  }

  /** One address that may not be is enough to refuse: whoever owns the name would choose which one is taken. */
  private readonly guardedLookUp: LookupFunction = (host, options, done) => {
    this.lookUp(host, (error, found = []) => {
      const [first] = found;
      if (error || !first) return done(error ?? new Error('address_unknown'), '', 4);
      if (!found.every((one) => isAllowedAddress(one.address, this.rules))) {
        return done(new Error('address_not_allowed'), '', 4);
      }
      if (options.all) done(null, [...found]);
      else done(null, first.address, first.family);
    });
  };
}

/** Reads the beginning of an answer; what it gives back ends the reading with what there is. */
function readAnswer(response: IncomingMessage, end: (posted: Posted) => void): () => void {
  const parts: Buffer[] = [];
  let size = 0;
  const finish = () => {
    const text = Buffer.concat(parts)
      .toString('utf8')
      .replace(/(?![\n\t])\p{Cc}|\p{Surrogate}/gu, '');
    end({
      status: response.statusCode ?? null,
      answer: [...text].slice(0, ANSWER_LENGTH).join(''),
      fault: null,
      retryAfterS: retryAfterOf(response.headers['retry-after']),
    });
  };
  response.on('data', (part: Buffer) => {
    parts.push(part.subarray(0, MAX_ANSWER_BYTES - size));
    size += part.length;
    if (size >= MAX_ANSWER_BYTES) finish();
  });
  response.on('end', finish);
  response.on('error', finish);
  return finish;
}

function faultOf(error: Error): string {
  return error.name === 'AbortError' ? 'timeout' : error.message;
}

function retryAfterOf(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : null;
}

function noAnswer(fault: string): Posted {
  return { status: null, answer: '', fault: fault.slice(0, ANSWER_LENGTH), retryAfterS: null };
}
