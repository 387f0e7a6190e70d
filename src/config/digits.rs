//! Formats whole numbers without `core::fmt`, which visitors would have to download.

/// Appends a whole number in decimal.
pub fn push_whole(out: &mut String, number: u64) {
    if number >= 10 {
        push_whole(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Appends a whole number in decimal, padded with leading zeros to `width` digits.
pub fn push_padded(out: &mut String, number: u64, width: u32) {
    for place in (1..width).rev() {
        if number >= 10_u64.pow(place) {
            break;
        }
        out.push('0');
    }
    push_whole(out, number);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_the_standard_library_writes() {
        for number in [
            0,
            7,
            9,
            10,
            11,
            99,
            100,
            395,
            1_000,
            4_294_967_295,
            u64::MAX,
        ] {
            let mut out = String::new();
            push_whole(&mut out, number);
            assert_eq!(out, number.to_string());
            for width in [0, 1, 2, 4, 6] {
                let mut out = String::new();
                push_padded(&mut out, number, width);
                assert_eq!(out, format!("{number:0width$}", width = width as usize));
            }
        }
    }
}
