//! The region that a country is in.

/// The countries of the region `eu`: the European Economic Area (ISO 3166-1 alpha-2).
const EU: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The name of the region of a country (ISO 3166-1 alpha-2); `strict` if it is in none.
pub(crate) fn home_region(country: &str) -> &'static str {
    match country {
        "CN" => "cn",
        "GB" => "uk",
        "HK" => "hk",
        "JP" => "jp",
        "TW" => "tw",
        "US" => "us-optout",
        country if EU.contains(&country) => "eu",
        _ => "strict",
    }
}
