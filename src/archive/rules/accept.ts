import { nearest } from '../../notes/terms/nearest.ts';
import { type ArchiveRule, eachNote, type FieldProblem } from './rule.ts';

export const acceptUnknown: ArchiveRule = {
  id: 'accept-unknown',
  severity: 'error',
  what: '`accept` names rules that warn. An error is never accepted.',
  why: 'A misspelt rule accepts nothing, but reads as if it did.',
  examples: {
    passes: [['accept: [{ rule: stated-upside, why: The source says so }]']],
    fails: [
      ['accept: [{ rule: state-upside, why: The source says so }]'],
      ['accept: [{ rule: file-name, why: I like it }]'],
    ],
  },
  check: eachNote(({ note }, { rules }) =>
    note.accept?.flatMap(({ rule }, index): FieldProblem | [] => {
      const warnings = [...rules.values()].filter(({ severity }) => severity === 'warning');
      const ids = warnings.map(({ id }) => id).filter((id) => id !== acceptUnused.id);
      if (ids.includes(rule)) return [];
      const isKnown = rules.has(rule);
      const near = isKnown ? undefined : nearest(rule, ids);
      return {
        field: ['accept', index, 'rule'],
        reason: `Unexpected \`${rule}\` as a rule to accept, expected ${near ? `\`${near}\`` : 'the id of a rule that warns'}`,
        label: isKnown
          ? `${rule} cannot be accepted`
          : near
            ? `did you mean \`${near}\`?`
            : 'there is no such rule',
        help: near
          ? `write \`rule: ${near}\``
          : 'write the id that stands in the brackets of the warning, such as `stated-upside`; docs/rules.md has them all',
      };
    }),
  ),
};

export const acceptUnused: ArchiveRule = {
  id: 'accept-unused',
  severity: 'warning',
  what: 'A note accepts only warnings of its own checks, and each rule once.',
  why: 'Otherwise a warning that was accepted for one figure would silently be accepted for the next.',
  examples: {
    passes: [
      [
        'accept: [{ rule: stated-upside, why: The source says so }]\nprice: 13.12\nstatedUpside: 16\npriceTarget: { to: 15.60, currency: USD }',
      ],
      ['firm: New House\naccept: [{ rule: firm-unknown, why: Its ladder is not known }]'],
    ],
    fails: [
      ['accept: [{ rule: stated-upside, why: The source says so }]'],
      ['accept: [{ rule: firm-unknown, why: Its ladder is not known }]'],
      [
        'firm: New House\naccept: [{ rule: firm-unknown, why: One }, { rule: firm-unknown, why: Two }]',
      ],
    ],
  },
  check: eachNote(({ note }, { rules, isFound }) =>
    note.accept?.flatMap(({ rule }, index): FieldProblem | [] => {
      // `accept-unknown` reports rules that cannot be accepted.
      if (rules.get(rule)?.severity !== 'warning') return [];
      const isSecond = note.accept?.findIndex((other) => other.rule === rule) !== index;
      const isUsed = note.warnings.some((warning) => warning.rule === rule) || isFound(note, rule);
      if (!isSecond && isUsed) return [];
      return {
        field: ['accept', index, 'rule'],
        reason: `Unexpected \`${rule}\` as a rule to accept, expected ${isSecond ? 'each rule once' : 'one that warns of this note'}`,
        label: isSecond ? 'accepted above already' : 'nothing to accept',
        help: 'delete this item',
      };
    }),
  ),
};
