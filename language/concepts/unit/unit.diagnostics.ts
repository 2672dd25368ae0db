import { defineDiagnostics } from '../../diagnostics.ts';

export const unitDiagnostics = defineDiagnostics('unit', {
  circle: {
    severity: 'error',
    message: {
      en: (p: { path: string[] }) => `A unit cannot be under itself: ${p.path.join(' → ')}.`,
      zh: (p: { path: string[] }) => `机构不能隶属于自己:${p.path.join(' → ')}。`,
    },
    why: { en: 'Somebody must be at the top, or no one answers for the others.', zh: '总要有一级在最上面,否则层层无人负责。' },
    avoid: 'unit 县局 under 支局\nunit 支局 under 县局',
    prefer: 'unit 县局\nunit 支局 under 县局',
  },
});
