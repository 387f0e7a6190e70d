//! Compiles one pattern: text, with [placeholder codes](crate::placeholder_codes) for placeables.

use std::collections::BTreeMap;

use fluent_syntax::ast;

use crate::placeholder_codes as codes;

/// The terms and messages of a file, to which its patterns may refer.
#[derive(Default)]
pub(crate) struct References<'s> {
    pub(crate) terms: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
    pub(crate) messages: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
}

/// A compiled pattern.
pub(crate) struct CompiledPattern<'s> {
    /// The variables, sorted by name.
    pub(crate) variables: Vec<String>,
    pub(crate) pattern: String,
    /// The first construct in the pattern that a catalogue does not support.
    pub(crate) fault: Option<PatternFault<'s>>,
}

/// A construct that a catalogue does not support.
pub(crate) struct PatternFault<'s> {
    /// The part of the source concerned; `None` for the whole pattern.
    pub(crate) at: Option<&'s str>,
    pub(crate) message: &'static str,
    pub(crate) help: &'static str,
}

/// The greatest depth of nested references. Deeper nesting is reported as a cycle.
const MAX_DEPTH: usize = 16;

/// Compiles one pattern.
pub(crate) struct PatternCompiler<'p, 's> {
    references: &'p References<'s>,
    variables: Vec<String>,
    fault: Option<PatternFault<'s>>,
    depth: usize,
}

impl<'s> PatternCompiler<'_, 's> {
    /// Compiles a pattern in two passes: the first collects the variables, so that the second can
    /// number them in the order of their names.
    pub(crate) fn compile(
        pattern: &'s ast::Pattern<&'s str>,
        references: &References<'s>,
    ) -> CompiledPattern<'s> {
        let mut compiler = PatternCompiler {
            references,
            variables: Vec::new(),
            fault: None,
            depth: 0,
        };
        compiler.pattern(pattern, &mut String::new());
        compiler.variables.sort();
        let mut text = String::new();
        compiler.pattern(pattern, &mut text);
        CompiledPattern {
            variables: compiler.variables,
            pattern: text,
            fault: compiler.fault,
        }
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&'s str>, out: &mut String) {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.unsupported(
                None,
                "refers to itself in a circle",
                "write the text itself",
            );
        } else {
            for element in &pattern.elements {
                match element {
                    ast::PatternElement::TextElement { value } => out.push_str(value),
                    ast::PatternElement::Placeable { expression } => {
                        self.expression(expression, out);
                    }
                }
            }
        }
        self.depth -= 1;
    }

    fn expression(&mut self, expression: &ast::Expression<&'s str>, out: &mut String) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, out),
            ast::Expression::Select { selector, variants } => {
                let ast::InlineExpression::VariableReference { id } = selector else {
                    self.unsupported(
                        None,
                        "only a variable can select a branch",
                        "begin the selection with a variable, as in { $count -> … }",
                    );
                    return;
                };
                out.push(codes::SELECT);
                out.push(self.letter(id.name));
                for variant in variants {
                    out.push(codes::VARIANT);
                    if variant.default {
                        out.push(codes::DEFAULT);
                    }
                    let (ast::VariantKey::Identifier { name: key }
                    | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
                    out.push_str(key);
                    out.push(codes::NAMED);
                    self.pattern(&variant.value, out);
                }
                out.push(codes::END);
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&'s str>, out: &mut String) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                fluent_syntax::unicode::unescape_unicode(out, value).unwrap_or_default();
            }
            ast::InlineExpression::NumberLiteral { value } => out.push_str(value),
            ast::InlineExpression::VariableReference { id } => {
                out.push(codes::VARIABLE);
                out.push(self.letter(id.name));
            }
            ast::InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => match self.references.terms.get(id.name).copied() {
                Some(pattern) => self.pattern(pattern, out),
                None => self.unsupported(
                    Some(id.name),
                    "this term is not in the file",
                    "define it in this file, or write its text here",
                ),
            },
            ast::InlineExpression::MessageReference {
                id,
                attribute: None,
            } => match self.references.messages.get(id.name).copied() {
                Some(pattern) => self.pattern(pattern, out),
                None => self.unsupported(
                    Some(id.name),
                    "this message is not in the file",
                    "correct its name, or write its text here",
                ),
            },
            ast::InlineExpression::Placeable { expression } => self.expression(expression, out),
            ast::InlineExpression::FunctionReference { id, .. } => self.unsupported(
                Some(id.name),
                "functions are not supported: numbers and dates are passed already formatted",
                "write the variable alone",
            ),
            ast::InlineExpression::TermReference { .. }
            | ast::InlineExpression::MessageReference { .. } => {
                self.unsupported(
                    None,
                    "attributes and arguments of references are not supported",
                    "write the text itself",
                );
            }
        }
    }

    /// The letter of a variable. The first pass adds the variable to the list.
    fn letter(&mut self, variable: &str) -> char {
        let known = self.variables.iter().position(|known| known == variable);
        codes::letter(known.unwrap_or_else(|| {
            self.variables.push(variable.to_owned());
            self.variables.len() - 1
        }))
    }

    fn unsupported(&mut self, at: Option<&'s str>, message: &'static str, help: &'static str) {
        self.fault.get_or_insert(PatternFault { at, message, help });
    }
}
