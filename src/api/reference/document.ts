/** The document, made once when it is first asked for: everything it is made of is there from the start. */
import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

@Injectable()
export class ApiDocument {
  private text: string | undefined;
  private make: (() => OpenAPIObject) | undefined;

  makeWith(make: () => OpenAPIObject): void {
    this.make = make;
  }

  json(): string {
    if (!this.make) throw new Error('The API was not configured.');
    this.text ??= JSON.stringify(this.make());
    return this.text;
  }
}
