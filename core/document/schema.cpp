// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/schema.h"

#include "core/base/error.h"
#include "core/document/sqlite.h"
#include "core/model/fields.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace cruxmap {

namespace {

// Foreign keys are deferred and never cascade: a redo of a cascade would fail. Nothing is UNIQUE but primary keys, for a
// changeset is applied row by row. A table without rowid has its key first, since the integrity check of SQLite 3.40 takes its
// other columns for NULL otherwise. Every reference has an index, for both its check and the removal of what it names.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE meta(id INTEGER PRIMARY KEY, title TEXT NOT NULL, introduction TEXT NOT NULL, coverage TEXT NOT NULL,
    reading TEXT NOT NULL) STRICT;
CREATE TABLE topic(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL,
    parent INTEGER REFERENCES topic DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE TABLE person(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    description TEXT NOT NULL) STRICT;
CREATE TABLE person_aliases(person INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED, alias TEXT NOT NULL,
    position INTEGER NOT NULL, PRIMARY KEY(person, alias)) STRICT, WITHOUT ROWID;
CREATE TABLE source(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL,
    language TEXT NOT NULL, url TEXT NOT NULL, citationKey TEXT NOT NULL, reliability TEXT NOT NULL, sha256 TEXT NOT NULL,
    normalisation TEXT NOT NULL) STRICT;
CREATE TABLE source_authors(source INTEGER NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED,
    person INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, PRIMARY KEY(source, person)) STRICT, WITHOUT ROWID;
CREATE TABLE passage(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED,
    start INTEGER, "end" INTEGER, sha256 TEXT NOT NULL, startsWith TEXT NOT NULL, endsWith TEXT NOT NULL, locator TEXT NOT NULL) STRICT;
CREATE TABLE claim(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, text TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL,
    topic INTEGER REFERENCES topic DEFERRABLE INITIALLY DEFERRED, needsSupport INTEGER NOT NULL, review TEXT NOT NULL,
    checkedBy TEXT NOT NULL) STRICT;
CREATE TABLE question(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, text TEXT NOT NULL, exclusive INTEGER NOT NULL) STRICT;
CREATE TABLE question_options(question INTEGER NOT NULL REFERENCES question DEFERRABLE INITIALLY DEFERRED,
    claim INTEGER NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, PRIMARY KEY(question, claim)) STRICT, WITHOUT ROWID;
CREATE TABLE relation(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, polarity TEXT NOT NULL, force TEXT NOT NULL,
    target_claim INTEGER REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
    target_relation INTEGER REFERENCES relation DEFERRABLE INITIALLY DEFERRED,
    weight REAL NOT NULL, scheme TEXT NOT NULL, analyst INTEGER NOT NULL,
    CHECK((target_claim IS NULL) <> (target_relation IS NULL))) STRICT;
CREATE TABLE relation_premises(relation INTEGER NOT NULL REFERENCES relation DEFERRABLE INITIALLY DEFERRED,
    claim INTEGER NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, PRIMARY KEY(relation, claim)) STRICT, WITHOUT ROWID;
CREATE TABLE attribution(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL,
    target_claim INTEGER REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
    target_relation INTEGER REFERENCES relation DEFERRABLE INITIALLY DEFERRED,
    person INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    via INTEGER REFERENCES attribution DEFERRABLE INITIALLY DEFERRED,
    mode TEXT NOT NULL, firmness TEXT NOT NULL, basis TEXT NOT NULL, wording TEXT NOT NULL, date TEXT NOT NULL,
    passage INTEGER REFERENCES passage DEFERRABLE INITIALLY DEFERRED,
    CHECK((target_claim IS NULL) <> (target_relation IS NULL))) STRICT;
CREATE TABLE quantity(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, claim INTEGER NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
    subject TEXT NOT NULL, measure TEXT NOT NULL, comparator TEXT NOT NULL, low REAL, high REAL, unit TEXT NOT NULL, date TEXT NOT NULL,
    asWritten TEXT NOT NULL, passage INTEGER REFERENCES passage DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE TABLE tag(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE tag_subjects(tag INTEGER NOT NULL REFERENCES tag DEFERRABLE INITIALLY DEFERRED, subject_kind TEXT NOT NULL,
    subject INTEGER NOT NULL,
    position INTEGER NOT NULL, PRIMARY KEY(tag, subject_kind, subject)) STRICT, WITHOUT ROWID;
CREATE TABLE note(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, subject_kind TEXT NOT NULL, subject INTEGER NOT NULL, text TEXT NOT NULL,
    author TEXT NOT NULL, date TEXT NOT NULL) STRICT;
CREATE TABLE view(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, scope TEXT NOT NULL,
    direction TEXT NOT NULL) STRICT;
CREATE TABLE view_items(view INTEGER NOT NULL REFERENCES view DEFERRABLE INITIALLY DEFERRED, subject_kind TEXT NOT NULL,
    subject INTEGER NOT NULL, x REAL, y REAL, collapsed INTEGER NOT NULL,
    position INTEGER NOT NULL, PRIMARY KEY(view, subject_kind, subject)) STRICT, WITHOUT ROWID;

CREATE INDEX topic_parent ON topic(parent);
CREATE INDEX source_authors_person ON source_authors(person);
CREATE INDEX passage_source ON passage(source);
CREATE INDEX claim_topic ON claim(topic);
CREATE INDEX question_options_claim ON question_options(claim);
CREATE INDEX relation_target_claim ON relation(target_claim);
CREATE INDEX relation_target_relation ON relation(target_relation);
CREATE INDEX relation_premises_claim ON relation_premises(claim);
CREATE INDEX attribution_target_claim ON attribution(target_claim);
CREATE INDEX attribution_target_relation ON attribution(target_relation);
CREATE INDEX attribution_person ON attribution(person);
CREATE INDEX attribution_via ON attribution(via);
CREATE INDEX attribution_passage ON attribution(passage);
CREATE INDEX quantity_claim ON quantity(claim);
CREATE INDEX quantity_passage ON quantity(passage);
CREATE INDEX tag_subjects_subject ON tag_subjects(subject, subject_kind);
CREATE INDEX note_subject ON note(subject, subject_kind);
CREATE INDEX view_items_subject ON view_items(subject, subject_kind);

CREATE TABLE history(sequence INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER NOT NULL, kind TEXT NOT NULL, of INTEGER, label TEXT NOT NULL,
    time TEXT NOT NULL, schema INTEGER NOT NULL, changeset BLOB NOT NULL) STRICT;
CREATE TABLE view_state(view INTEGER NOT NULL, name TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY(view, name)) STRICT, WITHOUT ROWID;

INSERT INTO meta VALUES(1, '', '', '', '');
)sql";

// Recorded tables only gain columns at their end, with constant defaults: the steps of the history stay good. Each row is then
// stored anew with its defaults, since the session extension of SQLite 3.40 records a default that is not stored as NULL.
constexpr const char* kVersion2 = R"sql(
ALTER TABLE source ADD COLUMN textSha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN file TEXT NOT NULL DEFAULT '';
UPDATE source SET textSha256 = '', file = '';
CREATE TABLE source_formerTexts(source INTEGER NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED, text TEXT NOT NULL,
    position INTEGER NOT NULL, PRIMARY KEY(source, text)) STRICT, WITHOUT ROWID;
CREATE TABLE scenario(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE scenario_suspended(scenario INTEGER NOT NULL REFERENCES scenario DEFERRABLE INITIALLY DEFERRED,
    claim INTEGER NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, PRIMARY KEY(scenario, claim)) STRICT, WITHOUT ROWID;
CREATE TABLE scenario_assumed(scenario INTEGER NOT NULL REFERENCES scenario DEFERRABLE INITIALLY DEFERRED,
    claim INTEGER NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, PRIMARY KEY(scenario, claim)) STRICT, WITHOUT ROWID;
CREATE TABLE camp(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE camp_claims(camp INTEGER NOT NULL REFERENCES camp DEFERRABLE INITIALLY DEFERRED,
    claim INTEGER NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, PRIMARY KEY(camp, claim)) STRICT, WITHOUT ROWID;
CREATE TABLE dismissal(id INTEGER PRIMARY KEY, rank INTEGER NOT NULL, finding TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL,
    date TEXT NOT NULL) STRICT;
CREATE TABLE dismissal_subjects(dismissal INTEGER NOT NULL REFERENCES dismissal DEFERRABLE INITIALLY DEFERRED,
    subject_kind TEXT NOT NULL, subject INTEGER NOT NULL,
    position INTEGER NOT NULL, PRIMARY KEY(dismissal, subject_kind, subject)) STRICT, WITHOUT ROWID;

CREATE INDEX scenario_suspended_claim ON scenario_suspended(claim);
CREATE INDEX scenario_assumed_claim ON scenario_assumed(claim);
CREATE INDEX camp_claims_claim ON camp_claims(claim);
CREATE INDEX dismissal_subjects_subject ON dismissal_subjects(subject, subject_kind);

CREATE TABLE source_text(sha256 TEXT PRIMARY KEY, text TEXT NOT NULL, sections TEXT NOT NULL) STRICT;
)sql";

// Version n is made of version n - 1 by the n-th of these.
constexpr std::array kVersions{kVersion1, kVersion2};
static_assert(kVersions.size() == kSchemaVersion);

void apply(SQLite::Database& database, int first, int last) {
    for (int version = first; version <= last; ++version) database.exec(kVersions.at(static_cast<std::size_t>(version) - 1));
    database.exec("PRAGMA user_version = " + std::to_string(last));
}

std::vector<std::string> schemaOf(SQLite::Database& database) {
    std::vector<std::string> objects;
    // ANALYZE by another tool leaves harmless statistics behind, in tables of SQLite's own.
    SQLite::Statement rows(database,
                           "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                           "WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY type, name");
    while (rows.executeStep())
        objects.push_back(rows.getColumn(0).getString() + '\n' + rows.getColumn(1).getString() + '\n' + rows.getColumn(2).getString() +
                          '\n' + rows.getColumn(3).getString());
    return objects;
}

std::uint32_t bigEndian(const std::array<char, 100>& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

}  // namespace

const std::vector<std::string>& recordedTables() {
    static const auto names = [] {
        std::vector<std::string> all;
        forEachRecordType([&](auto type) {
            using Record = typename decltype(type)::type;
            all.emplace_back(Describe<Record>::table);
            forEachList<Record>(
                [&](const auto& list) { all.push_back(std::string(Describe<Record>::table) + '_' + std::string(list.name)); });
        });
        return all;
    }();
    return names;
}

void createSchema(SQLite::Database& database) {
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    apply(database, 1, kSchemaVersion);
}

int schemaVersionOf(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database) {
    apply(database, schemaVersionOf(database) + 1, kSchemaVersion);
}

void requireSchema(SQLite::Database& database, const std::string& file) {
    static const auto ofVersions = [] {
        std::array<std::vector<std::string>, kVersions.size()> schemas;
        SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (int version = 1; version <= kSchemaVersion; ++version) {
            apply(fresh, version, version);
            schemas.at(static_cast<std::size_t>(version) - 1) = schemaOf(fresh);
        }
        return schemas;
    }();
    const auto& ours = ofVersions.at(static_cast<std::size_t>(schemaVersionOf(database)) - 1);
    const auto theirs = schemaOf(database);
    if (theirs == ours) return;
    for (const auto& object : theirs)
        if (std::ranges::find(ours, object) == ours.end()) {
            const auto typeEnd = object.find('\n');
            const auto nameEnd = object.find('\n', typeEnd + 1);
            throw Error(ErrorCode::BadInput,
                        "The file holds a " + object.substr(0, typeEnd) + " named \"" + object.substr(typeEnd + 1, nameEnd - typeEnd - 1) +
                            "\" that Cruxmap did not make. It was not opened, since such a thing could change the debate unseen.",
                        file);
        }
    throw Error(ErrorCode::BadInput, "A table that every Cruxmap document has is missing. The file is incomplete.", file);
}

void requireDocumentHeader(const std::string& file) {
    std::error_code failed;
    const auto status = std::filesystem::status(file, failed);
    if (failed && failed != std::errc::no_such_file_or_directory)
        throw Error(ErrorCode::Io, "The file cannot be reached: " + failed.message() + ".", file);
    if (!std::filesystem::exists(status)) throw Error(ErrorCode::Io, "There is no such file.", file);
    if (!std::filesystem::is_regular_file(status)) throw Error(ErrorCode::Io, "This is not a file that can be opened.", file);
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorCode::Io, "The file cannot be read. Check its permissions.", file);

    std::array<char, 100> header{};
    in.read(header.data(), static_cast<std::streamsize>(header.size()));
    static constexpr std::string_view magic("SQLite format 3\0", 16);
    if (in.gcount() < 100 || std::string_view(header.data(), 16) != magic)
        throw Error(ErrorCode::BadInput, "This is not a Cruxmap document.", file);
    if (bigEndian(header, 68) != kApplicationId)
        throw Error(ErrorCode::BadInput, "This is a database of another program, not a Cruxmap document.", file);
    if (const auto version = bigEndian(header, 60); version > static_cast<std::uint32_t>(kSchemaVersion))
        throw Error(ErrorCode::BadInput,
                    "The document was written by a newer Cruxmap (file version " + std::to_string(version) + "; this one reads up to " +
                        std::to_string(kSchemaVersion) + "). Update Cruxmap to open it.",
                    file);
    else if (version == 0)
        throw Error(ErrorCode::BadInput, "The document has no version. It is damaged or incomplete.", file);
}

}  // namespace cruxmap
