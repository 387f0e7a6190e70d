//! File names of a build.

/// Whether a file name contains the hash of the content, so that the file may be cached for ever: 8 or 16
/// hexadecimal digits before the extension.
pub fn is_hashed(name: &str) -> bool {
    name.split('.').rev().nth(1).is_some_and(|hash| {
        matches!(hash.len(), 8 | 16) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_a_name_with_a_hash_may_be_cached_for_ever() {
        assert!(is_hashed("noren-interface.1a2b3c4d.wasm"));
        assert!(is_hashed("messages.zh-Hant.00ff00ff00ff00ff.txt"));
        assert!(!is_hashed("noren.js"));
        assert!(!is_hashed("noren.d.ts"));
        assert!(!is_hashed("policy.html"));
        assert!(!is_hashed("index"));
    }
}
