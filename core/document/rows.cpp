// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/rows.h"
#include "core/model/fields.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/document/sqlite.h"
#include "core/model/consistency.h"
#include "core/model/enums.h"

namespace cruxmap {

namespace {

using Columns = std::vector<std::string>;

std::string identifier(std::string_view name) {
    return '"' + std::string(name) + '"';
}

// Which columns a value takes.
template <class Value>
void addColumns(Columns& columns, std::string_view name) {
    if constexpr (std::is_same_v<Value, Target>) {
        columns.push_back(identifier(std::string(name) + "_claim"));
        columns.push_back(identifier(std::string(name) + "_relation"));
    } else if constexpr (std::is_same_v<Value, RecordRef>) {
        columns.push_back(identifier(std::string(name) + "_kind"));
        columns.push_back(identifier(name));
    } else if constexpr (std::is_same_v<Value, ViewItem>) {
        addColumns<RecordRef>(columns, name);
        for (const char* column : {"x", "y", "collapsed"}) columns.push_back(identifier(column));
    } else {
        columns.push_back(identifier(name));
    }
}

template <class Record>
Columns fieldColumns() {
    Columns columns;
    forEachField<Record>([&]<class Value>(const Field<Record, Value>& field) { addColumns<Value>(columns, field.name); });
    return columns;
}

std::string joined(const Columns& columns, std::string_view suffix = {}) {
    std::string text;
    for (const auto& column : columns) {
        if (!text.empty()) text += ", ";
        text += column;
        text += suffix;
    }
    return text;
}

std::string placeholders(std::size_t count) {
    std::string text = "?";
    for (std::size_t i = 1; i < count; ++i) text += ", ?";
    return text;
}

template <class Record>
std::string tableOf() {
    return identifier(Describe<Record>::table);
}
template <class Record, class Element>
std::string tableOf(const List<Record, Element>& list) {
    return identifier(std::string(Describe<Record>::table) + '_' + std::string(list.name));
}

// Binds one value after another.
class Binder {
public:
    explicit Binder(SQLite::Statement& statement) : m_statement(statement) {}

    void operator()(const std::string& text) { m_statement.bind(++m_at, normalised(text)); }
    void operator()(std::int64_t number) { m_statement.bind(++m_at, number); }
    void operator()(double number) { m_statement.bind(++m_at, number); }
    void operator()(bool flag) { m_statement.bind(++m_at, flag ? 1 : 0); }
    template <WordedEnum E>
    void operator()(E value) {
        m_statement.bind(++m_at, std::string(wordOf(value)));
    }
    template <class Record>
    void operator()(Id<Record> id) {
        m_statement.bind(++m_at, id.value);
    }
    template <class Value>
    void operator()(const std::optional<Value>& value) {
        if (value)
            (*this)(*value);
        else
            m_statement.bind(++m_at);
    }
    void operator()(const Target& target) {
        const auto* claim = std::get_if<ClaimId>(&target);
        (*this)(claim ? std::optional(*claim) : std::nullopt);
        const auto* relation = std::get_if<RelationId>(&target);
        (*this)(relation ? std::optional(*relation) : std::nullopt);
    }
    void operator()(const RecordRef& ref) {
        (*this)(ref.kind);
        (*this)(ref.id);
    }
    void operator()(const ViewItem& item) {
        (*this)(item.subject);
        (*this)(item.place ? std::optional(item.place->x) : std::nullopt);
        (*this)(item.place ? std::optional(item.place->y) : std::nullopt);
        (*this)(item.collapsed);
    }

private:
    SQLite::Statement& m_statement;
    int m_at = 0;
};

// Reads one value after another.
class Reader {
public:
    Reader(SQLite::Statement& statement, int first, RecordRef record) : m_statement(statement), m_at(first), m_record(record) {}

    void operator()(std::string& text) { text = m_statement.getColumn(m_at++).getString(); }
    void operator()(std::int64_t& number) { number = m_statement.getColumn(m_at++).getInt64(); }
    void operator()(double& number) { number = m_statement.getColumn(m_at++).getDouble(); }
    void operator()(bool& flag) { flag = m_statement.getColumn(m_at++).getInt64() != 0; }
    template <WordedEnum E>
    void operator()(E& value) {
        const auto word = m_statement.getColumn(m_at++).getString();
        const auto known = enumOf<E>(word);
        if (!known) throw Error(ErrorCode::BadInput, "\"" + word + "\" is no value that this version of Cruxmap knows.", nameOf(m_record));
        value = *known;
    }
    template <class Record>
    void operator()(Id<Record>& id) {
        (*this)(id.value);
    }
    template <class Value>
    void operator()(std::optional<Value>& value) {
        if (m_statement.getColumn(m_at).isNull()) {
            value.reset();
            ++m_at;
        } else {
            (*this)(value.emplace());
        }
    }
    void operator()(Target& target) {
        std::optional<ClaimId> claim;
        std::optional<RelationId> relation;
        (*this)(claim);
        (*this)(relation);
        if (claim)
            target = *claim;
        else
            target = relation.value_or(RelationId{});
    }
    void operator()(RecordRef& ref) {
        (*this)(ref.kind);
        (*this)(ref.id);
    }
    void operator()(ViewItem& item) {
        std::optional<double> x;
        std::optional<double> y;
        (*this)(item.subject);
        (*this)(x);
        (*this)(y);
        (*this)(item.collapsed);
        if (x && y) item.place = Point{*x, *y};
    }

private:
    SQLite::Statement& m_statement;
    int m_at;
    RecordRef m_record;
};

template <class Record>
std::string selectRecords() {
    return "SELECT id, " + joined(fieldColumns<Record>()) + " FROM " + tableOf<Record>();
}

template <class Record, class Element>
std::string selectList(const List<Record, Element>& list) {
    Columns columns{identifier(Describe<Record>::table)};
    addColumns<Element>(columns, list.column);
    return "SELECT " + joined(columns) + " FROM " + tableOf(list);
}

template <class Record>
Record readFields(SQLite::Statement& row) {
    Record record;
    record.id.value = row.getColumn(0).getInt64();
    Reader reader(row, 1, refTo(record.id));
    forEachField<Record>([&](const auto& field) { reader(record.*field.member); });
    return record;
}

}  // namespace

Rows::Rows(SQLite::Database& database) : m_database(database) {}
Rows::~Rows() = default;

SQLite::Statement& Rows::statement(const std::string& sql) {
    auto& slot = m_statements[sql];
    if (!slot) slot = std::make_unique<SQLite::Statement>(m_database, sql);
    slot->reset();
    slot->clearBindings();
    return *slot;
}

void Rows::release() noexcept {
    for (auto& [sql, statement] : m_statements) statement->tryReset();
}

template <class Record>
std::optional<Record> Rows::read(Id<Record> id) {
    auto& row = statement(selectRecords<Record>() + " WHERE id = ?");
    row.bind(1, id.value);
    if (!row.executeStep()) return std::nullopt;
    auto record = readFields<Record>(row);
    row.reset();
    forEachList<Record>([&]<class Element>(const List<Record, Element>& list) {
        auto& rows = statement(selectList(list) + " WHERE " + identifier(Describe<Record>::table) + " = ? ORDER BY position");
        rows.bind(1, id.value);
        while (rows.executeStep()) Reader(rows, 1, refTo(id))((record.*list.member).emplace_back());
        rows.reset();
    });
    return record;
}

template <class Record>
void Rows::insert(const Record& record) {
    const auto columns = fieldColumns<Record>();
    auto& row =
        statement("INSERT INTO " + tableOf<Record>() + "(id, " + joined(columns) + ") VALUES(" + placeholders(columns.size() + 1) + ")");
    Binder bind(row);
    bind(record.id);
    forEachField<Record>([&](const auto& field) { bind(record.*field.member); });
    row.exec();
    row.reset();
    writeLists(record);
}

template <class Record>
void Rows::update(const Record& record) {
    auto& row = statement("UPDATE " + tableOf<Record>() + " SET " + joined(fieldColumns<Record>(), " = ?") + " WHERE id = ?");
    Binder bind(row);
    forEachField<Record>([&](const auto& field) { bind(record.*field.member); });
    bind(record.id);
    const int changed = row.exec();
    row.reset();
    if (changed != 1) throw Error(ErrorCode::Refused, "The record to change is not there any more.", nameOf(refTo(record.id)));
    eraseLists(record.id);
    writeLists(record);
}

template <class Record>
void Rows::writeLists(const Record& record) {
    forEachList<Record>([&]<class Element>(const List<Record, Element>& list) {
        Columns columns{identifier(Describe<Record>::table), "position"};
        addColumns<Element>(columns, list.column);
        std::int64_t position = 0;
        for (const auto& element : record.*list.member) {
            auto& row =
                statement("INSERT INTO " + tableOf(list) + "(" + joined(columns) + ") VALUES(" + placeholders(columns.size()) + ")");
            Binder bind(row);
            bind(record.id);
            bind(position++);
            bind(element);
            row.exec();
            row.reset();
        }
    });
}

template <class Record>
void Rows::eraseLists(Id<Record> id) {
    forEachList<Record>([&](const auto& list) {
        auto& row = statement("DELETE FROM " + tableOf(list) + " WHERE " + identifier(Describe<Record>::table) + " = ?");
        row.bind(1, id.value);
        row.exec();
        row.reset();
    });
}

void Rows::erase(RecordRef ref) {
    withRecordType(ref.kind, [&](auto type) {
        using Record = typename decltype(type)::type;
        eraseLists(Id<Record>{ref.id});
        auto& row = statement("DELETE FROM " + tableOf<Record>() + " WHERE id = ?");
        row.bind(1, ref.id);
        row.exec();
        row.reset();
    });
}

template <class Record>
void Rows::readAllOf(MapChange& content) {
    std::vector<Record> records;
    SQLite::Statement rows(m_database, selectRecords<Record>() + " ORDER BY id");
    while (rows.executeStep()) records.push_back(readFields<Record>(rows));
    forEachList<Record>([&]<class Element>(const List<Record, Element>& list) {
        SQLite::Statement elements(m_database, selectList(list) + " ORDER BY " + identifier(Describe<Record>::table) + ", position");
        auto owner = records.begin();
        while (elements.executeStep()) {
            const Id<Record> id{elements.getColumn(0).getInt64()};
            while (owner != records.end() && owner->id < id) ++owner;
            if (owner == records.end() || owner->id != id)
                throw Error(ErrorCode::BadInput, "The file has " + std::string(list.name) + " of a record that is not there.",
                            nameOf(refTo(id)));
            Reader(elements, 1, refTo(id))(((*owner).*list.member).emplace_back());
        }
    });
    for (auto& record : records) content.put(std::move(record));
}

MapChange Rows::readAll() {
    MapChange content;
    forEachRecordType([&](auto type) { readAllOf<typename decltype(type)::type>(content); });
    return content;
}

MapChange Rows::readThese(const std::vector<RecordRef>& refs) {
    MapChange change;
    for (const auto& ref : refs)
        withRecordType(ref.kind, [&](auto type) {
            const Id<typename decltype(type)::type> id{ref.id};
            if (auto record = read(id))
                change.put(std::move(*record));
            else
                change.remove(id);
        });
    return change;
}

#define CRUXMAP_ROWS_OF(Record)                            \
    template std::optional<Record> Rows::read(Id<Record>); \
    template void Rows::insert(const Record&);             \
    template void Rows::update(const Record&);
CRUXMAP_ROWS_OF(Meta)
CRUXMAP_ROWS_OF(Topic)
CRUXMAP_ROWS_OF(Person)
CRUXMAP_ROWS_OF(Source)
CRUXMAP_ROWS_OF(Passage)
CRUXMAP_ROWS_OF(Claim)
CRUXMAP_ROWS_OF(Question)
CRUXMAP_ROWS_OF(Relation)
CRUXMAP_ROWS_OF(Attribution)
CRUXMAP_ROWS_OF(Quantity)
CRUXMAP_ROWS_OF(Tag)
CRUXMAP_ROWS_OF(Note)
CRUXMAP_ROWS_OF(View)
CRUXMAP_ROWS_OF(Scenario)
CRUXMAP_ROWS_OF(CampName)
CRUXMAP_ROWS_OF(Dismissal)
#undef CRUXMAP_ROWS_OF

}  // namespace cruxmap
