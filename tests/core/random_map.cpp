// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/random_map.h"
#include "core/model/fields.h"

#include "core/base/text.h"
#include "core/model/consistency.h"
#include "core/model/enums.h"

#include <array>
#include <cmath>
#include <ostream>
#include <random>

namespace cruxmap::test {

namespace {

constexpr std::array<std::string_view, 16> words{"chips",  "lead",   "naïve", "Größe", "ﬁne",      "芯片",     "出口管制",     "ελπίδα",
                                                 "مستقبل", "\"so\"", "C:\\x", "<b>",   "Löb's 5%", "don’t&co", "😀👍🏽", "ḍ̇x"};
constexpr std::array<std::string_view, 4> breaks{" ", "\n", "\n\n", "\t"};

// Fills records at random. What they refer to is among the records of `exists`.
class Author {
public:
    explicit Author(std::uint64_t seed) : m_random(seed) {}

    int upTo(int last) { return static_cast<int>(m_random() % (static_cast<std::uint64_t>(last) + 1)); }
    bool chance() { return upTo(1) == 1; }

    void admit(RecordRef ref) { m_exists.push_back(ref); }
    void forget(RecordRef ref) { std::erase(m_exists, ref); }
    const std::vector<RecordRef>& exists() const { return m_exists; }

    // Mostly small, so that ids of different kinds coincide; sometimes as large as an id can be.
    std::int64_t freshId(RecordKind kind) {
        for (;;) {
            const auto id = upTo(7) ? 1 + upTo(99) : static_cast<std::int64_t>(m_random() >> 1);
            if (id > 0 && std::ranges::count(m_exists, RecordRef{kind, id}) == 0) return id;
        }
    }

    // False when the record would have to refer to a kind of which there is none.
    template <class Record>
    bool fill(Record& record) {
        m_self = refTo(record.id);
        m_complete = true;
        forEachField<Record>([&](const auto& field) {
            const bool required = field.name == "text" || field.name == "name" || field.name == "finding";
            if constexpr (std::is_same_v<decltype(record.*field.member), std::string&>)
                record.*field.member = text(required, field.lines);
            else
                any(record.*field.member);
        });
        forEachList<Record>([&](const auto& list) { any(record.*list.member); });
        settle(record);
        return m_complete;
    }

private:
    std::string text(bool required, Lines lines) {
        std::string result;
        for (int i = required ? upTo(5) + 1 : upTo(3); i > 0; --i) {
            result += words[static_cast<std::size_t>(upTo(words.size() - 1))];
            if (i > 1) result += lines == Lines::One ? breaks[0] : breaks[static_cast<std::size_t>(upTo(breaks.size() - 1))];
        }
        return normalised(result);
    }

    // A record of one of `kinds`, not the one being filled; meta when there is none, and then that is incomplete.
    RecordRef reference(std::initializer_list<RecordKind> kinds) {
        std::vector<RecordRef> choices;
        for (const auto ref : m_exists)
            if (ref != m_self && std::ranges::count(kinds, ref.kind)) choices.push_back(ref);
        if (choices.empty()) {
            m_complete = false;
            return {RecordKind::Meta, 1};
        }
        return choices[static_cast<std::size_t>(upTo(static_cast<int>(choices.size()) - 1))];
    }
    bool hasAny(RecordKind kind) const {
        return std::ranges::any_of(m_exists, [&](RecordRef ref) { return ref.kind == kind && ref != m_self; });
    }

    void any(bool& value) { value = chance(); }
    void any(std::int64_t& value) { value = upTo(20); }
    void any(double& value) { value = chance() ? upTo(1000) - 500 : std::ldexp(static_cast<double>(m_random() >> 11), upTo(80) - 100); }
    void any(std::string& value) { value = text(true, Lines::One); }
    template <WordedEnum E>
    void any(E& value) {
        value = static_cast<E>(upTo(static_cast<int>(EnumWords<E>::words.size()) - 1));
    }
    template <class Record>
    void any(Id<Record>& id) {
        id.value = reference({kKindOf<Record>}).id;
    }
    void any(Target& target) {
        const auto ref = reference({RecordKind::Claim, RecordKind::Relation});
        target = ref.kind == RecordKind::Relation ? Target(RelationId{ref.id}) : Target(ClaimId{ref.id});
    }
    void any(RecordRef& ref) {
        if (m_exists.empty())
            m_complete = false;
        else
            ref = m_exists[static_cast<std::size_t>(upTo(static_cast<int>(m_exists.size()) - 1))];
    }
    void any(ViewItem& item) {
        item.subject = reference({RecordKind::Claim, RecordKind::Question});
        if (chance()) {
            item.place.emplace();
            any(item.place->x);
            any(item.place->y);
        }
        item.collapsed = chance();
    }
    template <class Value>
    void any(std::optional<Value>& value) {
        if (chance()) any(value.emplace());
    }
    template <class Record>
    void any(std::optional<Id<Record>>& id) {
        if (chance() && hasAny(kKindOf<Record>)) any(id.emplace());
    }
    template <class Element>
    void any(std::vector<Element>& list) {
        list.clear();
        const bool complete = m_complete;
        for (int i = upTo(4); i > 0; --i) {
            Element element{};
            any(element);
            const auto same = [&](const Element& other) { return identity(other) == identity(element); };
            if (m_complete && std::ranges::none_of(list, same)) list.push_back(std::move(element));
        }
        m_complete = complete;
    }
    template <class Element>
    static const Element& identity(const Element& element) {
        return element;
    }
    static const RecordRef& identity(const ViewItem& item) { return item.subject; }

    // What the record's own rules demand beyond the types of its fields.
    template <class Record>
    void settle(Record&) {}
    void settle(Passage& passage) {
        passage.end.reset();
        if (passage.start) passage.end = *passage.start + upTo(100);
    }
    void settle(Relation& relation) {
        relation.weight = chance() ? 1 : (upTo(998) + 1) / 1000.0;
        if (relation.premises.empty()) any(relation.premises.emplace_back());
    }
    void settle(Quantity& quantity) {
        if (quantity.low && quantity.high && *quantity.low > *quantity.high) std::swap(quantity.low, quantity.high);
    }
    void settle(Tag& tag) { std::ranges::sort(tag.subjects); }
    void settle(Dismissal& dismissal) { std::ranges::sort(dismissal.subjects); }
    void settle(View& view) { std::ranges::sort(view.items, {}, &ViewItem::subject); }

    std::mt19937_64 m_random;
    std::vector<RecordRef> m_exists;
    RecordRef m_self;
    bool m_complete = true;
};

// Puts a random record as `ref`, unless it would have to refer to a kind of which there is none.
void putRandom(Author& author, MapChange& change, RecordRef ref) {
    withRecordType(ref.kind, [&](auto type) {
        typename decltype(type)::type record;
        record.id.value = ref.id;
        if (author.fill(record)) change.put(std::move(record));
    });
}

}  // namespace

MapChange randomContent(std::uint64_t seed, int size) {
    Author author(seed);
    MapChange content;
    putRandom(author, content, {RecordKind::Meta, 1});
    author.admit({RecordKind::Meta, 1});
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        if constexpr (!std::is_same_v<Record, Meta>)
            for (int i = author.upTo(size); i > 0; --i) {
                const RecordRef ref{kKindOf<Record>, author.freshId(kKindOf<Record>)};
                putRandom(author, content, ref);
                if (content.records<Record>().contains(Id<Record>{ref.id})) author.admit(ref);
            }
    });
    return content;
}

MapChange randomEdit(std::uint64_t seed, const ArgumentMap& map, int steps) {
    Author author(seed);
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const auto& [id, record] : map.all<Record>()) author.admit(refTo(id));
    });
    MapChange edit;
    for (; steps > 0; --steps) {
        auto candidate = edit;
        const auto some = author.exists()[static_cast<std::size_t>(author.upTo(static_cast<int>(author.exists().size()) - 1))];
        const auto act = author.upTo(2);
        const auto ref = act == 0 && some.kind != RecordKind::Meta ? RecordRef{some.kind, author.freshId(some.kind)} : some;
        if (act == 1)
            withRecordType(ref.kind, [&](auto type) { candidate.remove(Id<typename decltype(type)::type>{ref.id}); });
        else
            putRandom(author, candidate, ref);
        if (!problemsAfter(map, candidate, 1).empty()) continue;
        edit = std::move(candidate);
        author.forget(ref);
        if (act != 1) author.admit(ref);
    }
    return edit;
}

rc::Gen<MapChange> arbitraryContent() {
    return rc::gen::apply(randomContent, rc::gen::arbitrary<std::uint64_t>(), rc::gen::inRange(0, 8));
}

rc::Gen<MapChange> arbitraryEdit(const ArgumentMap& map) {
    const auto edit = [map](std::uint64_t seed, int steps) { return randomEdit(seed, map, steps); };
    return rc::gen::apply(edit, rc::gen::arbitrary<std::uint64_t>(), rc::gen::inRange(1, 8));
}

}  // namespace cruxmap::test

namespace cruxmap {

void showValue(const MapChange& change, std::ostream& out) {
    for (const auto ref : change.touched()) out << nameOf(ref) << "; ";
}

}  // namespace cruxmap
