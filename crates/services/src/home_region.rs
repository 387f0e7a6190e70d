//! The region that a country is in.

/// The countries of the region `eu-uk`: the European Economic Area and the United Kingdom (ISO 3166-1
/// alpha-2).
const EU_UK: [&str; 31] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The name of the region of a country (ISO 3166-1 alpha-2); `strict` if it is in none.
pub(crate) fn home_region(country: &str) -> &'static str {
    match country {
        "CN" => "cn",
        "JP" => "jp",
        "TW" => "tw",
        "US" => "us-optout",
        country if EU_UK.contains(&country) => "eu-uk",
        _ => "strict",
    }
}
