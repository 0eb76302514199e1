import { type Actor, Forbidden } from '@ontschot/kernel';
import { type Access, refuseStrangers, whichRoles } from './access';

const access: Access<string[]> = {
  roles: ['supplier', 'coach'],
  partners: (partners) => partners,
  label: { nl: 'Start', en: 'Start' },
  fields: [],
};
const actor: Actor = { account: 'coach@gm1876', partner: 'GM1876', roles: ['coach'] };

describe('who may take a step, when somebody else tries', () => {
  it('names each partner once, also where one is principal and owner both', () => {
    expect.assertions(1);
    try {
      refuseStrangers(access, actor, ['GM0222', 'GM0222']);
    } catch (thrown) {
      expect(thrown instanceof Forbidden && thrown.text.nl).toBe(
        'Dit doet de leverancier of een coach van GM0222.',
      );
    }
  });
  it('names the roles in both languages', () =>
    expect(whichRoles(['contract-expert', 'manager'])).toEqual({
      nl: 'Dit doet een contractdeskundige of een manager.',
      en: 'This is for a contract expert or a manager.',
    }));
});
