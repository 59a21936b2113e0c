/** The product itself, built, as its own process with everything switched on, asked over HTTP. */
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { WorkflowDefinition } from '../src/workflow/index.js';
import { signatureInputs } from './advance.js';
import type { Officer } from './arrange.js';

const READY = /Entente ready on http:\/\/localhost:(\d+)/;

export async function startHttp(databaseUrl: string, folder: string) {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: databaseUrl,
      ENTENTE_DEMO: '1',
      ENTENTE_REQUESTS_PER_MINUTE: '0',
      ENTENTE_DATA_DIR: join(folder, 'app'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await readyPort(child);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  return {
    officer: async (pool: Pool): Promise<Officer> => {
      const { rows } = await pool.query(
        `SELECT id AS "accountId", person_id AS "personId", organisation_id AS "organisationId"
         FROM account WHERE demo_persona = 'authorising-officer'`,
      );
      return rows[0];
    },
    sign: (definition: WorkflowDefinition) => {
      const body = JSON.stringify({
        transition: 'approve',
        visa: 'aosd',
        inputs: signatureInputs(definition),
      });
      return (id: string) => post(agent, port, `/api/v1/funding-requests/${id}/transitions`, body);
    },
    stop: async () => {
      agent.destroy();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function readyPort(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const match = READY.exec(said);
      if (match) resolve(Number(match[1]));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The product did not start: ${said}`)));
  });
}

function post(agent: Agent, port: number, path: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: 'POST',
        headers: {
          authorization: 'Bearer demo-authorising-officer',
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'if-match': '"1.1"',
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve()
            : reject(new Error(`HTTP ${answer.statusCode}: ${text.slice(0, 500)}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
