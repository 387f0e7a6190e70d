//! Version 4 UUIDs (RFC 9562, section 5.4), for a record's `id`.

/// The bytes before which the text has a hyphen.
const GROUP_STARTS: [usize; 4] = [4, 6, 8, 10];

/// The bytes of a UUID.
pub const BYTES: usize = 16;

/// The UUID made of random bytes.
///
/// ```
/// assert_eq!(noren::page::uuid::from_random([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
/// ```
#[must_use]
pub fn from_random(mut bytes: [u8; BYTES]) -> String {
    // The version, 4, and the variant, 0b10.
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut out = String::new();
    for (index, byte) in bytes.iter().enumerate() {
        if GROUP_STARTS.contains(&index) {
            out.push('-');
        }
        for digit in [byte >> 4, byte & 0x0f] {
            out.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
        }
    }
    out
}
