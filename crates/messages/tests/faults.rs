//! Faults of a source, and the comparison with the English file.

use noren_messages::{FaultKind, line_and_column};

#[test]
fn faults_have_a_place_and_a_correction() {
    let first = |source: &str| {
        let fault = noren_messages::parse(source).unwrap_err().remove(0);
        let place = line_and_column(source, fault.span.start);
        (fault.kind, place, fault.message + "; " + &fault.help)
    };
    let (kind, place, text) = first("a = A\nb = { NUMBER($n) }\n");
    assert_eq!((kind, place), (FaultKind::Reference, (2, 7)));
    assert!(text.contains("write the variable alone"), "{text}");
    let (kind, place, _) = first("a = A\na = B\n");
    assert_eq!((kind, place), (FaultKind::Duplicate, (2, 1)));
    let (kind, _, text) = first("a = { b }\nb = { a }\n");
    assert_eq!(kind, FaultKind::Reference);
    assert!(text.contains("circle"), "{text}");
    // The fault is at the end of the line, not where the parser stopped.
    let (kind, place, text) = first("a = A\nb = { $x\nc = C\n");
    assert_eq!((kind, place), (FaultKind::Syntax, (2, 8)));
    assert!(text.contains("not closed"), "{text}");
}

#[test]
fn a_language_is_compared_with_the_reference() {
    let english =
        noren_messages::parse("a = A { $x }\nb = B\n    .c = C\nd = D\n    .f = F\n").unwrap();
    let source = "# b = B\na = { $y }\nd = D\ne = E\n";
    let compared =
        noren_messages::compare(&english, noren_messages::parse(source).unwrap(), source);
    let found: Vec<_> = compared
        .faults
        .iter()
        .map(|fault| {
            (
                fault.kind,
                fault.id.as_str(),
                line_and_column(source, fault.span.start).0,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (FaultKind::Variable, "a", 2),
            (FaultKind::Variable, "a", 2),
            (FaultKind::Missing, "b", 1),
            (FaultKind::Missing, "d.f", 3),
            (FaultKind::Unknown, "e", 4),
        ]
    );
    let messages = compared.messages.iter();
    let ids: Vec<&str> = messages.map(|message| message.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "b.c", "d", "d.f"]);
}
