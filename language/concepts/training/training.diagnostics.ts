import { defineDiagnostics } from '../../diagnostics.ts';

export const trainingDiagnostics = defineDiagnostics('training', {
  'no-audience': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say who is trained.`,
      zh: (p: { name: string }) => `“${p.name}”没有写培训谁。`,
    },
    why: { en: 'Training for everybody in general reaches nobody in particular.', zh: '不写培训谁,就没有人去。' },
    avoid: 'training 礼仪 "服务礼仪" covers "文明用语"',
    prefer: 'role 营业员\ntraining 礼仪 "服务礼仪" of 营业员 covers "文明用语"',
  },
  'no-rhythm': {
    severity: 'information',
    message: {
      en: (p: { name: string }) => `“${p.name}” does not say how often it is held.`,
      zh: (p: { name: string }) => `“${p.name}”没有写多久一次。`,
    },
    why: { en: 'Training that is held once is forgotten.', zh: '只办一次的培训,很快就忘了。' },
    avoid: 'role 营业员\ntraining 礼仪 "服务礼仪" of 营业员',
    prefer: 'role 营业员\ntraining 礼仪 "服务礼仪" of 营业员 every year',
  },
});
