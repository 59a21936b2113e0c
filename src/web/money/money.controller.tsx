import { Get } from '@nestjs/common';
import { PageHeader } from '../components/index.js';
import type { Answer } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { moneyRoomsFor } from './money-rooms.js';

/** The ways to everything that has to do with money, on a page of its own for the main navigation. */
@Pages('money')
export class MoneyController {
  @Get()
  rooms(@Visiting() visit: SignedInVisit): Answer {
    const title = visit.t('money.title');
    return (
      <Layout visit={visit} title={title} breadcrumbs={[{ path: '/', text: visit.t('web.nav.home') }]}>
        <PageHeader title={title} lead={visit.t('money.lead')} />
        <ul class="tiles">
          {moneyRoomsFor(visit.actor).map((room) => (
            <li class="tile">
              <h2>
                <a href={room.path} safe>
                  {visit.sentence(room.title)}
                </a>
              </h2>
              <p safe>{visit.sentence(room.text)}</p>
            </li>
          ))}
        </ul>
      </Layout>
    );
  }
}
