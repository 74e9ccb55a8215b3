// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/consistency.h"
#include "core/model/fields.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/model/enums.h"

#include <cmath>
#include <unordered_map>

namespace cruxmap {

namespace {

// A field or list as a sentence begins with it.
std::string theField(std::string_view name) {
    return "The field \"" + std::string(name) + '"';
}

class Check {
public:
    Check(const ArgumentMap& map, const MapChange& change, std::size_t limit) : m_map(map), m_change(change), m_limit(limit) {}

    std::vector<Problem> run() {
        forEachRecordType([&](auto type) { checkType<typename decltype(type)::type>(); });
        return std::move(m_problems);
    }

private:
    template <class Record>
    const Record* after(Id<Record> id) const {
        if (const auto at = m_change.records<Record>().find(id); at != m_change.records<Record>().end()) return &at->second;
        return m_change.removed<Record>().contains(id) ? nullptr : m_map.find(id);
    }
    bool existsAfter(RecordRef ref) const {
        bool found = false;
        withRecordType(ref.kind, [&](auto type) { found = after(Id<typename decltype(type)::type>{ref.id}) != nullptr; });
        return found;
    }
    bool touched(RecordRef ref) const {
        bool found = false;
        withRecordType(ref.kind, [&](auto type) {
            using Record = typename decltype(type)::type;
            found = m_change.records<Record>().contains(Id<Record>{ref.id}) || m_change.removed<Record>().contains(Id<Record>{ref.id});
        });
        return found;
    }

    template <class Record>
    void checkType() {
        m_walked.clear();
        for (const auto& [id, record] : m_change.records<Record>()) {
            if (m_problems.size() >= m_limit) return;
            m_current = refTo(id);
            if (id.value <= 0) report("An id must be a positive number.");
            checkValues(record);
            forEachReference(record, [&](Role, RecordRef to) {
                if (!existsAfter(to)) report("It refers to " + nameOf(to) + ", which does not exist.");
            });
            forEachList<Record>([&](const auto& list) { checkList(list.name, record.*list.member); });
        }
        for (const auto id : m_change.removed<Record>()) checkReferrersOf(refTo(id));
    }

    // Nothing may still point at a removed record.
    void checkReferrersOf(RecordRef removed) {
        m_current = removed;
        if (removed.kind == RecordKind::Meta) report("The debate's own record cannot be removed.");
        for (auto role = Role::TopicParent; role <= Role::DismissalSubject; role = static_cast<Role>(static_cast<int>(role) + 1))
            for (const auto& referrer : m_map.referrers(role, removed))
                if (const RecordRef from{kindOfReferrer(role), referrer.id}; !touched(from))
                    report("It is still referred to by " + nameOf(from) + '.');
    }

    static RecordKind kindOfReferrer(Role role) {
        switch (role) {
        case Role::TopicParent:
            return RecordKind::Topic;
        case Role::SourceAuthor:
            return RecordKind::Source;
        case Role::PassageSource:
            return RecordKind::Passage;
        case Role::ClaimTopic:
            return RecordKind::Claim;
        case Role::QuestionOption:
            return RecordKind::Question;
        case Role::RelationTarget:
        case Role::RelationPremise:
            return RecordKind::Relation;
        case Role::AttributionTarget:
        case Role::AttributionPerson:
        case Role::AttributionVia:
        case Role::AttributionPassage:
            return RecordKind::Attribution;
        case Role::QuantityClaim:
        case Role::QuantityPassage:
            return RecordKind::Quantity;
        case Role::TagSubject:
            return RecordKind::Tag;
        case Role::NoteSubject:
            return RecordKind::Note;
        case Role::ViewSubject:
            return RecordKind::View;
        case Role::ScenarioSuspended:
        case Role::ScenarioAssumed:
            return RecordKind::Scenario;
        case Role::CampClaim:
            return RecordKind::Camp;
        case Role::DismissalSubject:
            return RecordKind::Dismissal;
        }
        return RecordKind::Meta;
    }

    template <class Record>
    void checkValues(const Record& record) {
        forEachField<Record>([&](const auto& field) { checkValue(field.name, record.*field.member); });
        if constexpr (requires { record.text; }) requireText("text", record.text);
        if constexpr (requires { record.name; }) requireText("name", record.name);
        if constexpr (requires { record.finding; }) requireText("finding", record.finding);
        if constexpr (std::is_same_v<Record, Relation>) {
            if (record.premises.empty()) report("A relation needs at least one premise.");
            if (!(record.weight > 0 && record.weight <= 1)) report("The weight must be more than 0 and at most 1.");
            if (record.target == Target(record.id)) report("A relation cannot be its own target.");
        }
        if constexpr (std::is_same_v<Record, Passage>) {
            if (record.start.has_value() != record.end.has_value()) report("Start and end belong together.");
            if (record.start && record.end && (*record.start < 0 || *record.end < *record.start))
                report("The start must not lie behind the end, nor before 0.");
        }
        if constexpr (std::is_same_v<Record, Quantity>) {
            if (record.low && record.high && *record.low > *record.high) report("The lower number must not exceed the higher one.");
        }
        if constexpr (std::is_same_v<Record, View>) {
            for (const auto& item : record.items) {
                if (item.subject.kind != RecordKind::Claim && item.subject.kind != RecordKind::Question)
                    report("A view shows claims and questions, not " + nameOf(item.subject) + '.');
                if (item.place && !(std::isfinite(item.place->x) && std::isfinite(item.place->y))) report("A place must be finite.");
            }
        }
        if constexpr (std::is_same_v<Record, Attribution>) checkCircle(record, &Attribution::via, "via");
        if constexpr (std::is_same_v<Record, Topic>) checkCircle(record, &Topic::parent, "parent");
        if constexpr (std::is_same_v<Record, Meta>) {
            if (record.id.value != 1) report("There is one debate in a document, with id 1.");
        }
    }

    void checkValue(std::string_view name, const std::string& text) {
        if (const auto at = invalidUtf8(text)) report(theField(name) + " is not UTF-8 at byte " + std::to_string(*at) + '.');
        // SQL functions and other programs take it for the end of the text.
        if (text.find('\0') != text.npos) report(theField(name) + " must not contain the character U+0000.");
    }
    void checkValue(std::string_view name, double number) {
        if (!std::isfinite(number)) report(theField(name) + " must be a finite number.");
    }
    void checkValue(std::string_view name, const std::optional<double>& number) {
        if (number) checkValue(name, *number);
    }
    template <class Other>
    void checkValue(std::string_view, const Other&) {}

    void requireText(std::string_view name, const std::string& text) {
        if (text.empty()) report(theField(name) + " must not be empty.");
    }

    // However many chains share a record, only the first comes by it: a chain of a hundred thousand takes no longer than as
    // many short ones.
    template <class Record>
    void checkCircle(const Record& record, std::optional<Id<Record>> Record::*next, std::string_view name) {
        for (std::optional<Id<Record>> step = record.id; step;) {
            const auto [walked, first] = m_walked.try_emplace(step->value, record.id.value);
            if (!first) {
                if (walked->second == record.id.value) report(refTo(*step), theField(name) + " runs in a circle.");
                return;
            }
            const auto* there = after(*step);
            step = there ? there->*next : std::nullopt;
        }
    }

    template <class Element>
    void checkList(std::string_view name, const std::vector<Element>& list) {
        std::vector<Element> sorted = list;
        std::ranges::sort(sorted);
        if (std::ranges::adjacent_find(sorted) != sorted.end()) report(theField(name) + " names one thing twice.");
        if constexpr (std::is_same_v<Element, std::string>)
            for (const auto& text : list) {
                requireText(name, text);
                checkValue(name, text);
            }
    }
    void checkList(std::string_view name, const std::vector<ViewItem>& items) {
        std::vector<RecordRef> subjects;
        for (const auto& item : items) subjects.push_back(item.subject);
        checkList(name, subjects);
    }

    void report(std::string message) { report(m_current, std::move(message)); }
    void report(RecordRef record, std::string message) {
        if (m_problems.size() < m_limit) m_problems.push_back({record, std::move(message)});
    }

    const ArgumentMap& m_map;
    const MapChange& m_change;
    std::size_t m_limit;
    RecordRef m_current;
    std::unordered_map<std::int64_t, std::int64_t> m_walked;  // records of the current type, and whose chain came by them
    std::vector<Problem> m_problems;
};

}  // namespace

std::vector<Problem> problemsAfter(const ArgumentMap& map, const MapChange& change, std::size_t limit) {
    return Check(map, change, limit).run();
}

void requireConsistent(const ArgumentMap& map, const MapChange& change) {
    const auto problems = problemsAfter(map, change, 1);
    if (!problems.empty()) throw Error(ErrorCode::BadInput, problems.front().message, nameOf(problems.front().record));
}

std::string nameOf(RecordRef ref) {
    return std::string(wordOf(ref.kind)) + ' ' + std::to_string(ref.id);
}

}  // namespace cruxmap
