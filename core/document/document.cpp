// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/base/sha256.h"
#include "core/document/schema.h"
#include "core/document/sqlite.h"
#include "core/document/upgrade.h"
#include "core/document/whole_file.h"
#include "core/model/consistency.h"

#include <sqlite3.h>

#include <filesystem>
#include <iostream>

namespace cruxmap {

namespace {

// Above this many records it is quicker to read the whole file than its rows one by one.
constexpr std::size_t kReadOneByOne = 10'000;

class Flag {
public:
    explicit Flag(bool& flag) : m_flag(flag) { m_flag = true; }
    Flag(const Flag&) = delete;
    Flag& operator=(const Flag&) = delete;
    ~Flag() { m_flag = false; }

private:
    bool& m_flag;
};

struct Release {
    Rows& rows;
    ~Release() { rows.release(); }
};

// The journal of a process that died would be rolled back into whatever file has the name next.
void requireNoJournalOf(const std::string& file) {
    std::error_code ignored;
    const auto target = std::filesystem::weakly_canonical(std::filesystem::absolute(file, ignored), ignored);
    for (const char* suffix : {"-journal", "-wal"}) {
        const std::filesystem::path journal = target.string() + suffix;
        if (!std::filesystem::exists(target, ignored))
            std::filesystem::remove(journal, ignored);
        else if (const auto size = std::filesystem::file_size(journal, ignored); !ignored && size > 0)
            throw Error(ErrorCode::Io,
                        "The document there was not closed properly. Open it once, so that it is repaired, or choose another name.", file);
    }
}

MapChange readMap(Rows& rows, const std::string& file) {
    try {
        auto content = rows.readAll();
        if (content.records<Meta>().empty()) throw Error(ErrorCode::BadInput, "There is no such record.", "meta 1");
        requireConsistent(ArgumentMap(), content);
        return content;
    } catch (const Error& e) {
        throw Error(ErrorCode::BadInput, "The document is damaged: " + e.where() + ": " + e.message(), file);
    }
}

}  // namespace

struct Document::State {
    struct Plan {
        StepKind kind;
        std::string label;
        std::int64_t of;
    };

    State(std::string name, int flags) : State(name, openConnection(name, flags)) {}
    State(std::string name, SQLite::Database connection) : file(std::move(name)), database(std::move(connection)), rows(database) {}
    ~State() {
        // The journal is kept, empty, between edits; the file is to be alone in its folder once it is closed. A file that was
        // refused stays as it is.
        if (settled && !readOnly) database.tryExec("PRAGMA journal_mode = DELETE");
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    sqlite3* handle() { return database.getHandle(); }

    void load();
    void requireIdle() const;
    void requireWritable() const;
    MapChange rereadAll();
    // The records that a commit touched as they are in the file now, or all of them when they are many.
    MapChange reread(Commit& commit);

    // Where the file's log is, seen from the last step known here.
    enum class Log : std::uint8_t { Known, Grown, Replaced };
    Log log();
    // Takes in what others have done, inside a transaction, so that nothing comes between reading log and rows. The caller
    // tells of it when the transaction is over.
    std::optional<Commit> follow();
    bool catchUp();

    // One step of the history: `write` runs under the write lock, after all foreign steps are in, and says what the step is,
    // or nothing when there is nothing to do.
    bool take(const std::function<std::optional<Plan>()>& write);
    std::optional<Commit> attempt(const std::function<std::optional<Plan>()>& write, bool& overtaken);
    void tell(const Commit& commit);

    std::string file;
    SQLite::Database database;
    Rows rows;
    std::string keptCopy;
    bool settled = false;
    bool readOnly = false;
    std::unique_ptr<ArgumentMap> map = std::make_unique<ArgumentMap>();
    History history;
    std::int64_t dataVersion = 0;
    Signal<const Commit&> committed;
    std::function<void(const std::string&)> reportObserverError = [](const std::string& message) { std::cerr << message << '\n'; };
    bool busy = false;
};

// Called once the file is known to be intact.
void Document::State::load() {
    {
        SQLite::Transaction reading(database);  // one snapshot of log and rows
        const Release release{rows};
        dataVersion = database.execAndGet("PRAGMA data_version").getInt64();
        map->apply(map->prepare(readMap(rows, file)));
        history.readOn(rows);
    }
    const bool inMemory = *sqlite3_db_filename(handle(), "main") == '\0';
    readOnly = sqlite3_db_readonly(handle(), "main") == 1 || (inMemory && !file.empty());
    if (!readOnly) database.exec("PRAGMA journal_mode = TRUNCATE");
    settled = true;
}

void Document::State::requireIdle() const {
    if (busy) throw Error(ErrorCode::Usage, "The document cannot be changed from inside an edit or an observer.", file);
}

void Document::State::requireWritable() const {
    if (readOnly) throw Error(ErrorCode::Io, "The document is open for reading only. Save a copy to edit it.", file);
}

MapChange Document::State::rereadAll() {
    auto content = rows.readAll();
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const auto& [id, record] : map->all<Record>())
            if (!content.records<Record>().contains(id)) content.remove(id);
    });
    return content;
}

MapChange Document::State::reread(Commit& commit) {
    if (commit.touched.size() <= kReadOneByOne && !commit.everything) return rows.readThese(commit.touched);
    commit.everything = true;
    commit.touched.clear();
    return rereadAll();
}

Document::State::Log Document::State::log() {
    const auto idAt = [&](const char* sql, std::int64_t sequence) {
        auto& row = rows.statement(sql);
        if (sequence > 0) row.bind(1, sequence);
        const auto id = row.executeStep() ? row.getColumn(0).getInt64() : 0;
        row.reset();
        return id;
    };
    const auto* ours = history.steps().empty() ? nullptr : &history.steps().back();
    if (idAt("SELECT id FROM history ORDER BY sequence DESC LIMIT 1", 0) == (ours ? ours->id : 0)) return Log::Known;
    return !ours || idAt("SELECT id FROM history WHERE sequence = ?", ours->sequence) == ours->id ? Log::Grown : Log::Replaced;
}

std::optional<Commit> Document::State::follow() {
    const auto where = log();
    if (where == Log::Known) return std::nullopt;
    auto ahead = where == Log::Grown ? history : History();
    const auto steps = ahead.readOn(rows);
    Commit commit;
    commit.foreign = true;
    commit.everything = where == Log::Replaced;
    if (!steps.empty()) {
        commit.kind = steps.back().kind;
        commit.label = steps.back().label;
    }
    if (!commit.everything) {
        std::set<RecordRef> touched;
        for (const auto& step : steps) touched.merge(touchedBy(History::changesetOf(rows, step), handle()));
        commit.touched.assign(touched.begin(), touched.end());
    }
    auto change = reread(commit);
    requireConsistent(*map, change);
    auto prepared = map->prepare(std::move(change));
    map->apply(std::move(prepared));
    history = std::move(ahead);
    return commit;
}

bool Document::State::catchUp() {
    std::optional<Commit> commit;
    withErrors(file, [&] {
        const auto version = database.execAndGet("PRAGMA data_version").getInt64();
        if (version == dataVersion) return;
        SQLite::Transaction reading(database);  // one snapshot of log and rows
        const Release release{rows};
        commit = follow();
        dataVersion = version;
    });
    if (commit) tell(*commit);
    return commit.has_value();
}

std::optional<Commit> Document::State::attempt(const std::function<std::optional<Plan>()>& write, bool& overtaken) {
    WriteLock lock(database);
    const Release release{rows};
    overtaken = log() != Log::Known;
    if (overtaken) return std::nullopt;
    Recording recording(handle());
    const auto plan = write();
    if (!plan) return std::nullopt;
    const auto changeset = recording.changeset();
    if (changeset.empty()) return std::nullopt;
    const auto touched = touchedBy(changeset, handle());
    Commit commit{plan->kind, plan->label, false, false, {touched.begin(), touched.end()}};
    auto change = reread(commit);
    requireConsistent(*map, change);
    auto prepared = map->prepare(std::move(change));
    auto step = history.append(rows, plan->kind, plan->of, plan->label, changeset);
    lock.commit();

    map->apply(std::move(prepared));
    history.accept(std::move(step));
    return commit;
}

// Observers are told when no lock is held any more: they may take long, and read the file.
bool Document::State::take(const std::function<std::optional<Plan>()>& write) {
    requireIdle();
    requireWritable();
    std::optional<Commit> commit;
    for (bool overtaken = true; overtaken;) {
        catchUp();
        withErrors(file, [&] { commit = attempt(write, overtaken); });
        if (overtaken) dataVersion = 0;  // look again, whatever the version says
    }
    if (commit) tell(*commit);
    return commit.has_value();
}

void Document::State::tell(const Commit& commit) {
    const Flag telling(busy);
    committed.emit(
        [this] {
            try {
                throw;
            } catch (const std::exception& e) {
                reportObserverError(std::string("A view could not follow an edit: ") + e.what());
            } catch (...) {
                reportObserverError("A view could not follow an edit.");
            }
        },
        commit);
}

Document::Document(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document Document::create(const std::string& file, MapChange content) {
    const auto fill = [&](Document::State& state) {
        withErrors(file, [&] {
            WriteLock lock(state.database);
            createSchema(state.database);
            forEachRecordType([&](auto type) {
                using Record = typename decltype(type)::type;
                for (const auto& [id, record] : content.records<Record>()) {
                    if constexpr (std::is_same_v<Record, Meta>)
                        state.rows.update(record);
                    else
                        state.rows.insert(record);
                }
            });
            lock.commit();
        });
    };
    requireConsistent(ArgumentMap(), content);
    if (file.empty()) {
        auto state = std::make_unique<State>(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        fill(*state);
        state->load();
        return Document(std::move(state));
    }
    requireNoJournalOf(file);
    writeWhole(
        file,
        [&](const std::string& temporary) {
            State state(temporary, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            fill(state);
        },
        Existing::Refuse);
    return open(file);
}

Document Document::open(const std::string& file) {
    requireDocumentHeader(file);
    return withErrors(file, [&] {
        const bool writable = canBeWritten(file);
        auto connection = openConnection(file, writable ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
        requireSchema(connection, file);
        if (connection.execAndGet("PRAGMA quick_check(1)").getString() != "ok")
            throw Error(ErrorCode::BadInput, "The document is damaged. Restore it from a backup.", file);
        std::string keptCopy;
        auto state = std::make_unique<State>(file, upgraded(std::move(connection), file, writable, keptCopy));
        state->keptCopy = std::move(keptCopy);
        state->load();
        return Document(std::move(state));
    });
}

const std::string& Document::file() const {
    return m_state->file;
}
const std::string& Document::keptCopy() const {
    return m_state->keptCopy;
}
bool Document::readOnly() const {
    return m_state->readOnly;
}
const ArgumentMap& Document::map() const {
    return *m_state->map;
}
std::int64_t Document::stamp() const {
    return m_state->history.lastSequence();
}
const History& Document::history() const {
    return m_state->history;
}

bool Document::edit(const std::string& label, const std::function<void(Transaction&)>& change) {
    auto& state = *m_state;
    return state.take([&] {
        const Flag editing(state.busy);
        Transaction transaction(state.rows, *state.map);
        change(transaction);
        return std::optional(State::Plan{StepKind::Edit, label, 0});
    });
}

bool Document::undo() {
    auto& state = *m_state;
    return state.take([&]() -> std::optional<State::Plan> {
        const auto* edit = state.history.undoable();
        if (!edit) return std::nullopt;
        applyChangeset(inverted(History::changesetOf(state.rows, *edit)), state.handle());
        return State::Plan{StepKind::Undo, edit->label, edit->id};
    });
}

bool Document::redo() {
    auto& state = *m_state;
    return state.take([&]() -> std::optional<State::Plan> {
        const auto* edit = state.history.redoable();
        if (!edit) return std::nullopt;
        applyChangeset(History::changesetOf(state.rows, *edit), state.handle());
        return State::Plan{StepKind::Redo, edit->label, edit->id};
    });
}

Subscription Document::observe(std::function<void(const Commit&)> observer) {
    return m_state->committed.observe(std::move(observer));
}

void Document::onObserverError(std::function<void(const std::string&)> report) {
    m_state->reportObserverError = std::move(report);
}

bool Document::catchUp() {
    m_state->requireIdle();
    return m_state->catchUp();
}

void Document::saveCopy(const std::string& file, CopyHistory history) const {
    auto& state = *m_state;
    std::error_code ignored;
    if (!state.file.empty() && std::filesystem::equivalent(file, state.file, ignored))
        throw Error(ErrorCode::Usage, "A copy cannot replace the document it is made of.", file);
    requireNoJournalOf(file);
    writeWhole(file, [&](const std::string& temporary) {
        withErrors(file, [&] {
            SQLite::Statement copy(state.database, "VACUUM INTO ?");
            copy.bind(1, temporary);
            copy.exec();
            if (history == CopyHistory::Keep) return;
            auto database = openConnection(temporary, SQLite::OPEN_READWRITE);
            database.exec("PRAGMA journal_mode = OFF");
            database.exec("DELETE FROM history");
            database.exec(
                "DELETE FROM source_text WHERE sha256 NOT IN (SELECT textSha256 FROM source UNION SELECT text FROM source_formerTexts)");
            database.exec("VACUUM");
        });
    });
}

void Document::saveAs(const std::string& file) {
    m_state->requireIdle();
    saveCopy(file, CopyHistory::Keep);
    Document next = open(file);
    // Observers and the map's address stay; only the connection and what was read through it move. Others may have written
    // to the old file until it was copied.
    auto& state = *m_state;
    auto& other = *next.m_state;
    const bool behind = other.history.lastSequence() != state.history.lastSequence();
    if (behind) std::swap(*state.map, *other.map);
    std::swap(state.map, other.map);
    state.committed.swap(other.committed);
    std::swap(other.reportObserverError, state.reportObserverError);
    m_state.swap(next.m_state);
    if (behind) m_state->tell({StepKind::Edit, {}, true, true, {}});
}

std::optional<StoredText> Document::sourceText(const std::string& sha256) const {
    return withErrors(m_state->file, [&]() -> std::optional<StoredText> {
        const Release release{m_state->rows};
        auto& row = m_state->rows.statement("SELECT text, sections FROM source_text WHERE sha256 = ?");
        row.bind(1, sha256);
        if (!row.executeStep()) return std::nullopt;
        StoredText stored{row.getColumn(0).getString(), row.getColumn(1).getString()};
        if (cruxmap::sha256(stored.text) != sha256)
            throw Error(ErrorCode::BadInput, "The text of a source is damaged in the file. Attach the source again.", m_state->file);
        return stored;
    });
}

std::optional<std::string> Document::viewState(ViewId view, const std::string& name) const {
    return withErrors(m_state->file, [&]() -> std::optional<std::string> {
        const Release release{m_state->rows};
        auto& row = m_state->rows.statement("SELECT data FROM view_state WHERE view = ? AND name = ?");
        row.bind(1, view.value);
        row.bind(2, name);
        std::optional<std::string> data;
        if (row.executeStep()) data = row.getColumn(0).getString();
        return data;
    });
}

void Document::setViewState(ViewId view, const std::string& name, const std::string& data) {
    if (m_state->readOnly) return;
    withErrors(m_state->file, [&] {
        const Release release{m_state->rows};
        auto& row = m_state->rows.statement("INSERT OR REPLACE INTO view_state VALUES(?, ?, ?)");
        row.bind(1, view.value);
        row.bind(2, name);
        row.bind(3, data);
        row.exec();
    });
}

std::vector<std::string> Document::check() const {
    auto& state = *m_state;
    return withErrors(state.file, [&] {
        std::vector<std::string> findings;
        SQLite::Transaction reading(state.database);
        const Release release{state.rows};
        SQLite::Statement integrity(state.database, "PRAGMA integrity_check");
        while (integrity.executeStep())
            if (const auto line = integrity.getColumn(0).getString(); line != "ok")
                findings.push_back("The file is damaged: " + line + ".");
        SQLite::Statement keys(state.database, "PRAGMA foreign_key_check");
        while (keys.executeStep())
            findings.push_back("A row of the table " + keys.getColumn(0).getString() + " refers to a " + keys.getColumn(2).getString() +
                               " that does not exist.");
        try {
            requireSchema(state.database, state.file);
        } catch (const Error& e) {
            findings.push_back(e.message());
        }
        SQLite::Statement texts(state.database, "SELECT sha256, text FROM source_text");
        while (texts.executeStep())
            if (sha256(texts.getColumn(1).getString()) != texts.getColumn(0).getString())
                findings.push_back("The text of a source is not the one that its name " + texts.getColumn(0).getString() + " stands for.");
        const auto content = state.rows.readAll();
        for (const auto& problem : problemsAfter(ArgumentMap(), content))
            findings.push_back(nameOf(problem.record) + ": " + problem.message);
        if (findings.empty() && state.log() == State::Log::Known && !(mapOf(content) == *state.map))
            findings.push_back("The map in memory is not what the file holds.");
        return findings;
    });
}

}  // namespace cruxmap
