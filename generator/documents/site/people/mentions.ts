import { AstUtils, type AstNode } from 'langium';
import { isGroup, isRole, isUnit, type Group, type Role, type Unit } from '../../../../language/generated/ast.ts';
import { flatAst } from '../../../../language/scope/flat-ast.ts';
import type { ViewContext } from '../../view.ts';

export type Holder = Role | Unit | Group;

/** A place of the manual that names somebody: `as` says in which part, by the grammar: `Performers.roles`, `Obligation.by`. */
export interface Mention {
  holder: Holder;
  as: string;
  /** The node whose part it is. */
  node: AstNode;
}

/** Every place that names a role, unit or group, in the order of the manual. */
export function mentionsOf({ manual }: ViewContext): Mention[] {
  return manual.files.documents.flatMap(({ parseResult }) =>
    flatAst(parseResult.value).nodes.flatMap((node) =>
      AstUtils.streamReferences(node)
        .toArray()
        .flatMap(({ reference, property }): Mention[] => {
          const holder = 'ref' in reference ? reference.ref : undefined;
          return isHolder(holder) ? [{ holder, as: `${node.$type}.${property}`, node }] : [];
        }),
    ),
  );
}

function isHolder(node: AstNode | undefined): node is Holder {
  return isRole(node) || isUnit(node) || isGroup(node);
}

/** In whose stead somebody acts and answers: themselves, the groups they sit in, the unit they are in. */
export function standingsOf(holder: Holder, mentions: readonly Mention[]): Set<Holder> {
  const groups = mentions.filter(({ as, holder: member }) => as === 'Seat.holders' && member === holder);
  const unit = isRole(holder) ? holder.unit?.ref : undefined;
  return new Set([holder, ...groups.map(({ node }) => node.$container).filter(isGroup), ...(unit === undefined ? [] : [unit])]);
}
