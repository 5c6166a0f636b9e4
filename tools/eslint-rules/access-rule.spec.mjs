import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { accessRule } from './access-rule.mjs';

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

tester.run('access-rule', /** @type {never} */ (accessRule), {
  valid: [
    "@Controller('sittings') class A { @Get() @Access('sitting.read') list() {} }",
    "@Controller('health') class A { @Public() @Get('live') live() {} }",
    "@WebSocketGateway() class A { @SubscribeMessage('subscribe') @Access('log.read') subscribe() {} }",
    '@Controller() class A { helper() {} constructor() {} static { } }',
    '@Injectable() class A { @Transactional() run() {} }',
    "import { Access as Allow } from '../platform/auth/access'; class A { @Get() @Allow('x') list() {} }",
    "import * as common from '@nestjs/common'; class A { @common.Get() @Public() list() {} }",
    'class A { @(make())() run() {} }',
  ],
  invalid: [
    {
      code: '@Controller() class A { @Get() list() {} }',
      errors: [{ messageId: 'missing', data: { entrance: 'Get', method: 'list' } }],
    },
    { code: "@Controller() class A { @Post('x') @HttpCode(204) add() {} }", errors: [{ messageId: 'missing' }] },
    { code: "class Base { @Delete(':id') remove() {} }", errors: [{ messageId: 'missing' }] },
    { code: "@WebSocketGateway() class A { @SubscribeMessage('x') on() {} }", errors: [{ messageId: 'missing' }] },
    { code: '@Access("all") @Controller() class A { @Get() list() {} }', errors: [{ messageId: 'missing' }] },
    { code: '@Controller() class A { @Get() @Public() @Access("x") list() {} }', errors: [{ messageId: 'several' }] },
    {
      code: "import { Get as Fetch } from '@nestjs/common'; class A { @Fetch() list() {} }",
      errors: [{ messageId: 'missing' }],
    },
    {
      code: "import * as common from '@nestjs/common'; class A { @common.Sse() feed() {} }",
      errors: [{ messageId: 'missing' }],
    },
    { code: '@Controller() class A { @Get() list = () => {} }', errors: [{ messageId: 'missing' }] },
    {
      code: '@Controller() class A { @Get() a() {} @Put() b() {} }',
      errors: [{ messageId: 'missing' }, { messageId: 'missing' }],
    },
  ],
});
