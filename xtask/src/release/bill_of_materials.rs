//! The software bill of materials of a release: every crate that is compiled for its interface or its command, of which
//! the linker may keep nothing, and every npm package that it installs. CycloneDX 1.6,
//! <https://cyclonedx.org/docs/1.6/json/>, without a time and a serial number, so that the same sources make the same
//! bytes.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use noren_support::program::{output, program};
use noren_support::project;
use serde_json::{Value, json};
use toml::Table;

use crate::setup::TARGET;

/// What is compiled, with the arguments by which cargo lists its crates.
const PARTS: &[(&str, &[&str])] = &[
    (
        "interface",
        &[
            "--package",
            "noren",
            "--no-default-features",
            "--features",
            "csr",
        ],
    ),
    ("command", &["--package", "noren-node"]),
];

/// A crate, by name and version.
type Crate = (String, String);

/// The bill of materials.
///
/// # Errors
/// If cargo cannot list the crates, or a lock file cannot be read.
pub fn bill_of_materials() -> Result<String> {
    let checksums = checksums()?;
    let mut crates: BTreeMap<Crate, (String, BTreeSet<&str>)> = BTreeMap::new();
    for (part, arguments) in PARTS {
        for (name, license) in listed(arguments)? {
            let entry = crates.entry(name).or_insert((license, BTreeSet::new()));
            entry.1.insert(part);
        }
    }
    let own = |name: &str| name == "noren" || name.starts_with("noren-");
    let mut components: Vec<Value> = crates
        .iter()
        .filter(|((name, _), _)| !own(name))
        .map(|(key @ (name, version), (license, parts))| {
            let mut component = json!({
                "type": "library",
                "name": name,
                "version": version,
                "purl": format!("pkg:cargo/{name}@{version}"),
                "licenses": [{ "expression": license.replace('/', " OR ") }],
                "properties": parts.iter().map(|part| json!({ "name": "noren:part", "value": part })).collect::<Value>(),
            });
            if let Some(checksum) = checksums.get(key) {
                component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
            }
            component
        })
        .collect();
    components.extend(installed()?);
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "library",
            "name": "noren-consent",
            "version": project::VERSION,
            "purl": format!("pkg:npm/noren-consent@{}", project::VERSION),
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        } },
        "components": components,
    });
    Ok(format!("{bill:#}\n"))
}

/// The crates of a build, each with its licence, without those that only run while it is compiled.
fn listed(arguments: &[&str]) -> Result<Vec<(Crate, String)>> {
    let lines = output(
        program("cargo")
            .args([
                "tree",
                "--edges",
                "normal,no-proc-macro",
                "--prefix",
                "none",
            ])
            .args(["--target", TARGET, "--format", "{p}\t{l}"])
            .args(arguments),
    )?;
    String::from_utf8(lines)?
        .lines()
        .map(|line| {
            let (package, license) = line.split_once('\t').context("cargo tree")?;
            let mut words = package.split(' ');
            let name = words.next().context("cargo tree")?;
            let version = words.next().and_then(|word| word.strip_prefix('v'));
            // A crate that was listed before is marked: "(*)".
            let license = license.trim_end_matches(" (*)");
            let key = (name.to_owned(), version.context("cargo tree")?.to_owned());
            Ok((key, license.to_owned()))
        })
        .collect()
}

/// The SHA-256 of each crate of a registry, by Cargo.lock.
fn checksums() -> Result<BTreeMap<Crate, String>> {
    let lock = std::fs::read_to_string(project::root().join("Cargo.lock")).context("Cargo.lock")?;
    let lock: Table = lock.parse().context("Cargo.lock")?;
    let packages = lock["package"].as_array().context("Cargo.lock")?;
    let text = |package: &toml::Value, key: &str| Some(package.get(key)?.as_str()?.to_owned());
    let entry = |package| {
        let key = (text(package, "name")?, text(package, "version")?);
        Some((key, text(package, "checksum")?))
    };
    Ok(packages.iter().filter_map(entry).collect())
}

/// The npm packages that are installed with it.
fn installed() -> Result<Vec<Value>> {
    let manifest = project::root().join("npm/package.json");
    let manifest: Value = serde_json::from_slice(&std::fs::read(&manifest)?)?;
    let lock = project::root().join("package-lock.json");
    let lock: Value = serde_json::from_slice(&std::fs::read(&lock)?)?;
    let dependencies = manifest["dependencies"].as_object();
    let mut waiting: Vec<String> = dependencies
        .into_iter()
        .flat_map(|dependencies| dependencies.keys().cloned())
        .collect();
    let mut seen = BTreeSet::new();
    let mut components = Vec::new();
    while let Some(name) = waiting.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let package = &lock["packages"][format!("node_modules/{name}")];
        let version = package["version"].as_str().with_context(|| {
            format!("package-lock.json has no {name}: run `npm install --save-dev {name}`")
        })?;
        components.push(json!({
            "type": "library",
            "name": name,
            "version": version,
            "purl": format!("pkg:npm/{name}@{version}"),
            "licenses": [{ "expression": package["license"] }],
            "properties": [{ "name": "noren:part", "value": "command" }],
        }));
        let further = package["dependencies"].as_object();
        waiting.extend(
            further
                .into_iter()
                .flat_map(|further| further.keys().cloned()),
        );
    }
    components.sort_by_key(|component| component["name"].to_string());
    Ok(components)
}
