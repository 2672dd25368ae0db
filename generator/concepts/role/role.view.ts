import { isRole } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import type { CitationView, ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';

/** Who does what, and what they must bring. */
export interface RolesView extends SectionView {
  roles: RoleView[];
}

export interface RoleView extends ElementView {
  labels: { duties: string; qualifications: string };
  /** Unit and superior. */
  places: LineView[];
  duties: RequirementView[];
  qualifications: RequirementView[];
}

export interface RequirementView {
  anchor: string;
  name: string;
  runs: TextRun[];
  cites: CitationView[];
}

export function rolesSection(context: ViewContext): RolesView | undefined {
  const roles = context.all(isRole);
  if (roles.length === 0) return undefined;
  const { language } = context;
  return {
    template: 'role',
    anchor: 'roles',
    heading: context.say({ zh: '岗位', en: 'Roles' }),
    roles: roles.map((role) => {
      const read = context.glossary();
      const requirement = (node: (typeof role.duties)[number] | (typeof role.qualifications)[number]): RequirementView => ({
        anchor: context.anchor(node) ?? '',
        name: 'name' in node ? (node.name ?? '') : '',
        runs: read(node.text ?? ''),
        cites: context.cite(node.citations),
      });
      const places: LineView[] = [];
      if (role.unit !== undefined) places.push({ label: spellKeyword('unit', language), runs: context.name(role.unit) });
      if (role.superior !== undefined) {
        places.push({ label: context.say({ zh: '上级', en: 'reports to' }), runs: context.name(role.superior) });
      }
      return {
        ...context.element(role),
        labels: {
          duties: context.say({ zh: '职责', en: 'Duties' }),
          qualifications: context.say({ zh: '资格', en: 'Qualifications' }),
        },
        places,
        duties: role.duties.map(requirement),
        qualifications: role.qualifications.map(requirement),
      };
    }),
  };
}
