//! Draws a finding like a compiler's diagnostic: the line, a caret, and how to correct it.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use noren_messages::CompileError;

/// The content of one diagnostic.
pub struct Drawing<'d> {
    /// The name of the check, shown in brackets after the level; not shown if empty.
    pub check: &'d str,
    /// Whether it is an error rather than a note about a translation that is still missing.
    pub error: bool,
    /// The path of the file, as shown.
    pub path: &'d str,
    /// The file's text.
    pub text: &'d str,
    /// The range in the text, in bytes; `0..0` if the finding concerns the whole file.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: &'d str,
    /// How to correct it.
    pub help: &'d str,
    /// The English text of the message.
    pub english: Option<&'d str>,
}

/// A fault that prevents a language from being built, without colours. Its path is shown relative to
/// `base`.
pub fn fault(base: &Path, CompileError { file, fault, .. }: &CompileError) -> String {
    let text = noren_files::read_to_string(file).unwrap_or_default();
    let path = file.strip_prefix(base).unwrap_or(file);
    let drawing = Drawing {
        check: "",
        error: true,
        path: &path.display().to_string(),
        text: &text,
        span: fault.span.clone(),
        message: &fault.message,
        help: &fault.help,
        english: None,
    };
    draw(&drawing, false)
}

/// The diagnostic as text, with or without colours (ANSI escape codes).
pub fn draw(drawing: &Drawing<'_>, colours: bool) -> String {
    let level = if drawing.error {
        Level::ERROR
    } else {
        Level::NOTE
    };
    let mut title = level.primary_title(drawing.message);
    if !drawing.check.is_empty() {
        title = title.id(drawing.check);
    }
    let mut group = if drawing.span.is_empty() {
        title.element(annotate_snippets::Origin::path(drawing.path))
    } else {
        title.element(
            Snippet::source(drawing.text)
                .path(drawing.path)
                .annotation(AnnotationKind::Primary.span(drawing.span.clone())),
        )
    };
    if let Some(english) = drawing.english {
        group = group.element(Level::NOTE.no_name().message(format!("English: {english}")));
    }
    group = group.element(Level::HELP.message(drawing.help));
    let renderer = match colours {
        true => Renderer::styled(),
        false => Renderer::plain(),
    };
    let mut text = renderer.render(&[group]);
    // Writing into a String cannot fail.
    let _ = writeln!(text);
    text
}

#[cfg(test)]
mod tests {
    use super::{Drawing, draw};

    #[test]
    fn the_caret_is_under_the_fault() {
        let text = "a = A\nb = 說\n";
        let drawing = Drawing {
            check: "script",
            error: true,
            path: "locales/zh-Hans/banner.ftl",
            text,
            span: 10..13,
            message: "說 is a Traditional character",
            help: "write 说",
            english: Some("B"),
        };
        let drawn = draw(&drawing, false);
        assert!(drawn.contains("error[script]"), "{drawn}");
        assert!(drawn.contains("locales/zh-Hans/banner.ftl:2:5"), "{drawn}");
        assert!(drawn.contains("b = 說\n  |     ^^\n"), "{drawn}");
        assert!(drawn.contains("help: write 说"), "{drawn}");
    }
}
