use noren::consent::Timestamp;
use proptest::prelude::*;
use time::format_description::FormatItem;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

const ISO: &[FormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");

fn theirs(text: &str) -> Option<i64> {
    let moment = PrimitiveDateTime::parse(text, ISO).ok()?;
    Some(moment.assume_utc().unix_timestamp())
}

#[test]
fn the_ends_of_its_range() {
    assert_eq!(Timestamp::FIRST.to_iso(), "0000-01-01T00:00:00Z");
    assert_eq!(Timestamp::LAST.to_iso(), "9999-12-31T23:59:59Z");
    assert_eq!(Timestamp::from_seconds(i64::MIN), Timestamp::FIRST);
    assert_eq!(Timestamp::from_seconds(i64::MAX), Timestamp::LAST);
    assert_eq!(Timestamp::LAST.plus_days(u32::MAX), Timestamp::LAST);
    for milliseconds in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(
            Timestamp::from_milliseconds(milliseconds).to_iso().len(),
            20
        );
    }
    assert_eq!(Timestamp::from_milliseconds(1999.9).seconds(), 1);
    assert_eq!(Timestamp::from_milliseconds(-0.1).seconds(), -1);
}

proptest! {
    #[test]
    fn writes_what_the_time_crate_writes(seconds in Timestamp::FIRST.seconds()..=Timestamp::LAST.seconds()) {
        let ours = Timestamp::from_seconds(seconds).to_iso();
        let theirs = OffsetDateTime::from_unix_timestamp(seconds).unwrap().format(ISO).unwrap();
        prop_assert_eq!(&ours, &theirs);
        prop_assert_eq!(Timestamp::parse(&ours).map(Timestamp::seconds), Some(seconds));
    }

    #[test]
    fn reads_what_the_time_crate_reads(
        text in "[0-9]{4}-[0-3][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]Z",
    ) {
        prop_assert_eq!(Timestamp::parse(&text).map(Timestamp::seconds), theirs(&text));
    }

    #[test]
    fn texts_sort_as_moments_do(left in 0_i64..4_000_000_000, right in 0_i64..4_000_000_000) {
        let (left, right) = (Timestamp::from_seconds(left), Timestamp::from_seconds(right));
        prop_assert_eq!(left.cmp(&right), left.to_iso().cmp(&right.to_iso()));
    }

    #[test]
    fn any_text_is_a_moment_or_none(text in ".{0,24}") {
        if let Some(moment) = Timestamp::parse(&text) {
            prop_assert_eq!(moment.to_iso(), text);
        }
    }
}
