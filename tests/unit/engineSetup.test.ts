import { describe, expect, it } from 'vitest';
import { type EngineMachine, findEngine } from '../setup/engines.mjs';

/** A machine on which the engines appear once a command has run that holds `appearsAfter`. */
function machine(appearsAfter: string) {
  const ran: string[] = [];
  const said: string[] = [];
  const described: EngineMachine = {
    find: (name) => (ran.join('\n').includes(appearsAfter) ? `/opt/${name}` : undefined),
    aptGet: ['apt-get'],
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      return true;
    },
    say: (message) => said.push(message),
  };
  return { described, ran, said };
}

describe('finding the other engines', () => {
  it('takes what is there and installs nothing', () => {
    const { described, ran } = machine('');
    expect(findEngine('firefox', described)).toBe('/opt/firefox');
    expect(ran).toEqual([]);
  });

  it.each([
    ['firefox', 'install -y firefox-esr'],
    ['webkit', 'install -y webkit2gtk-driver xvfb'],
  ] as const)("installs Debian's packages of %s", (name, command) => {
    const { described, ran, said } = machine(command);
    expect(findEngine(name, described)).toBe(`/opt/${name}`);
    expect(ran).toEqual(['apt-get -q update', `apt-get -q ${command}`]);
    expect(said.join()).toContain(name);
  });

  it('gives up where the packages cannot be had, having said so', () => {
    const { described, ran, said } = machine('never');
    expect(findEngine('webkit', { ...described, run: () => false })).toBeUndefined();
    expect(ran).toEqual([]);
    expect(said.join()).toContain('No webkit found');
  });

  it('gives up where there is no such command', () => {
    const { described, ran } = machine('never');
    expect(findEngine('firefox', { ...described, aptGet: undefined })).toBeUndefined();
    expect(ran).toEqual([]);
  });
});
