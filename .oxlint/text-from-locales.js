// What people read comes from locales/, in both languages; never from the code.

/** Attributes whose text people read or hear. */
const READ_ATTRIBUTES = new Set([
  'alt',
  'aria-braillelabel',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
/** Properties of elements and of the document that are read. */
const READ_PROPERTIES = new Set([
  'alt',
  'ariaDescription',
  'ariaLabel',
  'ariaRoleDescription',
  'ariaValueText',
  'innerHTML',
  'innerText',
  'label',
  'placeholder',
  'textContent',
  'title',
]);
/** Functions and classes that show or say their first argument. */
const SPEAKERS = new Set([
  'alert',
  'confirm',
  'prompt',
  'Notification',
  'SpeechSynthesisUtterance',
]);
/** Functions whose text is for the browser: selectors and media queries. */
const FOR_THE_BROWSER = new Set([
  'closest',
  'matches',
  'matchMedia',
  'querySelector',
  'querySelectorAll',
]);

const WORD = /\p{Letter}/u;
/** Two words in a row: nothing but a sentence looks like that. */
const PROSE = /\p{Letter}{2}[ \u00a0\u202f]\p{Letter}{2}/u;
/** Where a key of locales/ may stand as well, which begins small. */
const CAPITALIZED = /^\s*\p{Lu}\p{Ll}/u;

export const textFromLocales = {
  create(context) {
    const reported = new Set();

    function report(node, text) {
      if (reported.has(node)) return;
      reported.add(node);
      const message = `"${text.trim()}" belongs in locales/, in both languages`;
      context.report({ node, message });
    }

    /** Reports each literal text that this expression can become and that fits the pattern. */
    function check(expression, pattern, seen = new Set()) {
      if (expression === null || expression === undefined || seen.has(expression)) return;
      seen.add(expression);
      const inner = (...parts) => {
        for (const part of parts) check(part, pattern, seen);
      };
      switch (expression.type) {
        case 'Literal':
          if (typeof expression.value === 'string' && pattern.test(expression.value))
            report(expression, expression.value);
          break;
        case 'TemplateLiteral':
          for (const { value } of expression.quasis)
            if (pattern.test(value.cooked ?? '')) report(expression, value.cooked);
          inner(...expression.expressions);
          break;
        case 'ConditionalExpression':
          inner(expression.consequent, expression.alternate);
          break;
        case 'LogicalExpression':
          inner(expression.left, expression.right);
          break;
        case 'BinaryExpression':
          if (expression.operator === '+') inner(expression.left, expression.right);
          break;
        case 'TSAsExpression':
        case 'TSSatisfiesExpression':
        case 'JSXExpressionContainer':
          inner(expression.expression);
          break;
        case 'Identifier':
          inner(constantOf(expression));
          break;
        default:
      }
    }

    /** What a constant of this file was set to, where the name stands for one. */
    function constantOf(identifier) {
      let scope = context.sourceCode.getScope(identifier);
      while (scope !== null) {
        const variable = scope.set.get(identifier.name);
        if (variable !== undefined) {
          const [definition] = variable.defs;
          const declared = definition?.type === 'Variable' ? definition.node : undefined;
          return declared?.id.type === 'Identifier' ? declared.init : undefined;
        }
        scope = scope.upper;
      }
      return undefined;
    }

    function checkAttribute(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      const isElement = /^[a-z]/.test(node.parent.name.name ?? '');
      if (name.startsWith('aria-') || isElement) {
        if (READ_ATTRIBUTES.has(name)) check(node.value, WORD);
      } else if (READ_ATTRIBUTES.has(name)) check(node.value, CAPITALIZED);
    }

    function checkCall(node) {
      const name = nameOf(node.callee);
      if (SPEAKERS.has(name)) check(node.arguments[0], WORD);
      if (name === 'setAttribute' && READ_ATTRIBUTES.has(node.arguments[0]?.value))
        check(node.arguments[1], WORD);
    }

    return {
      JSXText(node) {
        if (WORD.test(node.value)) report(node, node.value);
      },
      JSXExpressionContainer(node) {
        if (node.parent.type !== 'JSXAttribute') check(node.expression, WORD);
      },
      JSXAttribute: checkAttribute,
      AssignmentExpression(node) {
        if (node.left.type === 'MemberExpression' && READ_PROPERTIES.has(nameOf(node.left)))
          check(node.right, WORD);
      },
      CallExpression: checkCall,
      NewExpression: checkCall,
      Literal(node) {
        if (typeof node.value !== 'string' || !PROSE.test(node.value)) return;
        if (!isForMachines(node)) report(node, node.value);
      },
      TemplateLiteral(node) {
        const prose = node.quasis.find(({ value }) => PROSE.test(value.cooked ?? ''));
        if (prose !== undefined && !isForMachines(node)) report(node, prose.value.cooked);
      },
    };
  },
};

/** Types, comparisons, errors for the console, selectors, attributes that nobody reads. */
function isForMachines(node) {
  const { parent } = node;
  switch (parent.type) {
    case 'TSLiteralType':
    case 'SwitchCase':
    case 'ImportDeclaration':
      return true;
    case 'BinaryExpression':
      return parent.operator !== '+' || isForMachines(parent);
    case 'ConditionalExpression':
    case 'TemplateLiteral':
    case 'JSXExpressionContainer':
      return isForMachines(parent);
    case 'JSXAttribute':
      return !READ_ATTRIBUTES.has(parent.name.name) && /^[a-z]/.test(parent.parent.name.name ?? '');
    case 'NewExpression':
    case 'CallExpression': {
      const name = nameOf(parent.callee);
      return name.endsWith('Error') || FOR_THE_BROWSER.has(name);
    }
    default:
      return false;
  }
}

/** The name at the end of `a`, `a.b` or `a.b.c`; '' where there is none. */
function nameOf(node) {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' && node.property.type === 'Identifier'
    ? node.property.name
    : '';
}
