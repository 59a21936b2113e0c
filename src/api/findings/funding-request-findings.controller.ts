import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { findingRoutes } from './finding-routes.js';

const Routes = findingRoutes({
  subject: 'funding_request',
  name: 'FundingRequest',
  one: 'a funding request',
});

@ApiTags('funding-requests')
@Controller('api/v1/funding-requests')
export class FundingRequestFindingsController extends Routes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }
}
