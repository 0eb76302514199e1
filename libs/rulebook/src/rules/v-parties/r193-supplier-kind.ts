import { type PartnerCode, UWV } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Carrier, Principal, Supplier } from '../../facts/facts';
import { supplierKindOn } from '../../facts/supplier-kind';
import { type Day, rule, since } from '../../rule';

type Tied = { municipality: PartnerCode };

/**
 * Where UWV pays, the legal form decides whether the supplier may bill it: private law may, also with ties to a municipality;
 * public law only when entered as supplier. A tie only warns.
 */
export const supplierKind = rule({
  number: 'R-193',
  title: { nl: 'Soort leverancier', en: 'Supplier kind' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'VA §1.2, §2.2; HI §2; A-36',
  versions: since('2008-09-15'),
  says: {
    private: {
      effect: 'COMPUTE',
      nl: 'De leverancier is een privaat bedrijf en mag UWV een rekening sturen.',
      en: 'The supplier is a private company and may bill UWV.',
    },
    semiPrivate: {
      effect: 'COMPUTE',
      nl: ({ municipality }: Tied) =>
        `De leverancier is van privaat recht, met een band met ${partnerName(municipality)}. Hij mag UWV een rekening sturen.`,
      en: ({ municipality }: Tied) =>
        `The supplier is private in law, tied to ${partnerNameEn(municipality)}. It may bill UWV.`,
    },
    public: {
      effect: 'COMPUTE',
      nl: 'De leverancier is van publiek recht. Hij mag UWV alleen een rekening sturen als hij als leverancier is ingeschreven (R-070).',
      en: 'The supplier is public in law. It may bill UWV only when entered as supplier (R-070).',
    },
    testOfOwnCompany: {
      effect: 'WARN',
      nl: ({ municipality }: Tied) =>
        `De kwaliteitstoets is van ${partnerName(municipality)} en gaat over haar eigen bedrijf.`,
      en: ({ municipality }: Tied) =>
        `The quality test is of ${partnerNameEn(municipality)} and concerns its own company.`,
    },
  },
  ask: (facts: Day & Pick<Carrier, 'owner'> & Pick<Principal, 'principal'> & Supplier, say) => {
    const { supplier, principal, owner, day } = facts;
    if (principal !== UWV || supplier === undefined) return [];
    if (supplier.legalForm === undefined && supplier.tie == null) return [];
    const tied = supplier.tie?.municipality;
    const kind = supplierKindOn(facts, day);
    const findings = [
      kind === 'PUBLIC'
        ? say.public()
        : kind === 'SEMI_PRIVATE' && tied !== undefined
          ? say.semiPrivate({ municipality: tied })
          : say.private(),
    ];
    const { from, kind: tie } = supplier.tie ?? {};
    if (
      supplier.municipalQualityTest &&
      tied !== undefined &&
      tied === (supplier.testedBy ?? owner) &&
      (kind === 'PUBLIC' || (tie === 'OWNER' && (from === undefined || from <= day)))
    )
      findings.push(say.testOfOwnCompany({ municipality: tied }));
    return findings;
  },
});
