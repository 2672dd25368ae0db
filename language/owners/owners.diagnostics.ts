import { defineDiagnostics } from '../diagnostics.ts';

const roles = 'role 支局长\nrole 投递员\n';

/** Who answers for what, across all kinds of elements. */
export const ownerDiagnostics = defineDiagnostics('owner', {
  several: {
    severity: 'warning',
    message: {
      en: (p: { other: string }) => `The same thing is in the hands of “${p.other}”, too; nobody can say who answers for it.`,
      zh: (p: { other: string }) => `同一件事也归“${p.other}”,出了事说不清由谁负责。`,
    },
    why: {
      en: 'What two are to do, each leaves to the other. Name one, or a group that both sit in.',
      zh: '两处都管的事,往往谁也不管。请只写一处,或写两者都在其中的小组。',
    },
    avoid: `${roles}obligation 月报 "每月报送投递质量" by 支局长 every month\nobligation 质量月报 "每月报送投递质量" by 投递员 every month`,
    prefer: `${roles}obligation 月报 "每月报送投递质量" by 支局长 every month\nobligation 台账 "每月核对投递台账" by 投递员 every month`,
  },
});
