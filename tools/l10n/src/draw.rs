//! A finding as compilers show theirs: the line, a caret, what to write.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use noren_messages::CompileError;

/// What is drawn.
pub struct Drawing<'d> {
    /// The check, in brackets after the word; nothing where empty.
    pub check: &'d str,
    /// Whether it is an error rather than something still to do.
    pub error: bool,
    /// The file, as the reader knows it.
    pub path: &'d str,
    /// The file's text.
    pub text: &'d str,
    /// The place in it; 0..0 where the whole file is meant.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: &'d str,
    /// What to write.
    pub help: &'d str,
    /// What English says there.
    pub english: Option<&'d str>,
}

/// A fault that keeps a language from being built, without colours; its file is named from `base`.
pub fn fault(base: &Path, CompileError { file, fault, .. }: &CompileError) -> String {
    let text = std::fs::read_to_string(file).unwrap_or_default();
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
    drawn(&drawing, false)
}

/// The drawing, with colours or without.
pub fn drawn(it: &Drawing<'_>, colours: bool) -> String {
    let level = if it.error { Level::ERROR } else { Level::NOTE };
    let mut title = level.primary_title(it.message);
    if !it.check.is_empty() {
        title = title.id(it.check);
    }
    let mut group = if it.span.is_empty() {
        title.element(annotate_snippets::Origin::path(it.path))
    } else {
        title.element(
            Snippet::source(it.text)
                .path(it.path)
                .annotation(AnnotationKind::Primary.span(it.span.clone())),
        )
    };
    if let Some(english) = it.english {
        group = group.element(Level::NOTE.no_name().message(format!("English: {english}")));
    }
    group = group.element(Level::HELP.message(it.help));
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
    use super::{Drawing, drawn};

    #[test]
    fn the_caret_stands_under_the_fault() {
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
        let drawn = drawn(&drawing, false);
        assert!(drawn.contains("error[script]"), "{drawn}");
        assert!(drawn.contains("locales/zh-Hans/banner.ftl:2:5"), "{drawn}");
        assert!(drawn.contains("b = 說\n  |     ^^\n"), "{drawn}");
        assert!(drawn.contains("help: write 说"), "{drawn}");
    }
}
