import { addressBeside, ownFirst } from './beside';

describe('persons side by side in one browser', () => {
  it.each([
    ['localhost', '3000', 'http://g-mx.localhost:3000/sign-in'],
    ['127.0.0.1', '41000', 'http://g-mx.localhost:41000/sign-in'],
    ['[::1]', '', 'http://g-mx.localhost/sign-in'],
    ['e-02.localhost', '3000', 'http://g-mx.localhost:3000/sign-in'],
  ])('have an address of their own beside %s', (hostname, port, address) => {
    expect(addressBeside({ protocol: 'http:', hostname, port }, 'g-mx')).toBe(address);
  });

  it.each(['concord.example', 'localhost.example', '127.0.0.1.example', '10.0.0.1'])(
    'have none beside %s',
    (hostname) => {
      expect(addressBeside({ protocol: 'https:', hostname, port: '' }, 'g-mx')).toBeNull();
    },
  );

  it('stand first at their own address', () => {
    const persons = [{ id: 'chair' }, { id: 'g-mx' }, { id: 'e-02' }];
    expect(ownFirst(persons, 'e-02.localhost').map(({ id }) => id)).toEqual(['e-02', 'chair', 'g-mx']);
    expect(ownFirst(persons, 'localhost')).toEqual(persons);
    expect(ownFirst(persons, 'nobody.localhost')).toEqual(persons);
  });
});
