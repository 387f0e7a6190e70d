//! Splits text at an ASCII character.
//!
//! The standard library's functions do the same, but visitors would have to download their general
//! string searchers.

/// The text before and after the first `sign`; `None` if there is none.
#[inline(never)]
pub(crate) fn split_once(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// The text after a leading `sign`; `None` if the text does not begin with it.
pub(crate) fn after(text: &str, sign: u8) -> Option<&str> {
    if text.as_bytes().first() == Some(&sign) {
        text.get(1..)
    } else {
        None
    }
}

/// The parts between the `sign`s, in order; the whole text if there is none.
pub(crate) fn split(text: &str, sign: u8) -> Parts<'_> {
    Parts {
        rest: Some(text),
        sign,
    }
}

/// Iterator over the parts of a text; see [`split`].
#[derive(Clone)]
pub(crate) struct Parts<'a> {
    rest: Option<&'a str>,
    sign: u8,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest?;
        let cut = split_once(text, self.sign);
        self.rest = cut.map(|(_, rest)| rest);
        Some(cut.map_or(text, |(part, _)| part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_those_of_the_standard_library() {
        for text in ["", ",", "a", "a,b", ",a,,b,", "文,字", "é"] {
            assert_eq!(split_once(text, b','), text.split_once(','), "{text}");
            assert!(split(text, b',').eq(text.split(',')), "{text}");
            assert_eq!(after(text, b','), text.strip_prefix(','), "{text}");
        }
    }
}
