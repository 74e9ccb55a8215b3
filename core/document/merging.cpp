// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/merging.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace cruxmap {

namespace {

// What was one record is another one now. Renaming twice, the later goes on from the earlier.
class Renaming {
public:
    void add(RecordRef from, RecordRef to) {
        for (auto& [old, now] : m_now)
            if (now == from) now = to;
        m_now[from] = to;
    }

    void apply(RecordRef& ref) const {
        if (const auto at = m_now.find(ref); at != m_now.end()) ref = at->second;
    }
    template <class Record>
    void apply(Id<Record>& id) const {
        auto ref = refTo(id);
        apply(ref);
        id.value = ref.id;
    }
    template <class Record>
    void apply(std::optional<Id<Record>>& id) const {
        if (id) apply(*id);
    }
    void apply(Target& target) const {
        std::visit([&](auto& id) { apply(id); }, target);
    }
    // Every element once, where it first stands.
    template <class Element>
    void apply(std::vector<Element>& list) const {
        std::vector<Element> once;
        for (auto element : list) {
            apply(element);
            if (std::ranges::find(once, element) == once.end()) once.push_back(element);
        }
        list = std::move(once);
    }

private:
    std::map<RecordRef, RecordRef> m_now;
};

void rename(const Renaming& names, Source& source) {
    names.apply(source.authors);
}
void rename(const Renaming& names, Question& question) {
    names.apply(question.options);
}
void rename(const Renaming& names, Relation& relation) {
    names.apply(relation.target);
    names.apply(relation.premises);
}
void rename(const Renaming& names, Attribution& attribution) {
    names.apply(attribution.target);
    names.apply(attribution.person);
    names.apply(attribution.via);
}
void rename(const Renaming& names, Quantity& quantity) {
    names.apply(quantity.claim);
}
void rename(const Renaming& names, Tag& tag) {
    names.apply(tag.subjects);
    std::ranges::sort(tag.subjects);
}
void rename(const Renaming& names, Note& note) {
    names.apply(note.subject);
}
void rename(const Renaming& names, Scenario& scenario) {
    names.apply(scenario.suspended);
    names.apply(scenario.assumed);
}
void rename(const Renaming& names, CampName& camp) {
    names.apply(camp.claims);
}
void rename(const Renaming& names, Dismissal& dismissal) {
    names.apply(dismissal.subjects);
    std::ranges::sort(dismissal.subjects);
}
// A card that stands there stays where it is, unless only the other one was put somewhere.
void rename(const Renaming& names, View& view) {
    std::map<RecordRef, ViewItem> items;
    for (const bool own : {true, false})
        for (auto item : view.items) {
            auto subject = item.subject;
            names.apply(subject);
            if ((subject == item.subject) != own) continue;
            item.subject = subject;
            const auto [at, first] = items.try_emplace(subject, item);
            if (!first && !at->second.place) at->second.place = item.place;
        }
    view.items.clear();
    for (auto& [subject, item] : items) view.items.push_back(std::move(item));
}

bool sameLink(const Relation& a, const Relation& b) {
    return a.polarity == b.polarity && a.target == b.target && a.premises.size() == b.premises.size() &&
           std::ranges::is_permutation(a.premises, b.premises);
}
void fold(Relation& kept, const Relation& other) {
    if (kept.scheme.empty()) kept.scheme = other.scheme;
    kept.analyst = kept.analyst && other.analyst;
}

// Equal but for id and rank.
template <class Record>
bool sameRecord(const Record& a, Record b) {
    b.id = a.id;
    b.rank = a.rank;
    return a == b;
}
bool sameLink(const Attribution& a, const Attribution& b) {
    return sameRecord(a, b);
}
bool sameLink(const Quantity& a, const Quantity& b) {
    return sameRecord(a, b);
}
bool sameLink(const Note& a, const Note& b) {
    return sameRecord(a, b);
}
template <class Record>
void fold(Record&, const Record&) {}

class Merge {
public:
    explicit Merge(Transaction& transaction) : m_transaction(transaction), m_map(transaction.before()) {}

    // What was in the words of `claim` alone says so from now on.
    void keepWording(const Claim& claim, const Claim& other) {
        if (claim.text == other.text) return;
        for (const auto id : m_map.attributionsOf(claim.id)) m_wordings[id] = claim.text;
    }

    void run(RecordRef from, RecordRef into) {
        m_names.add(from, into);
        m_relations = records<Relation>();
        m_attributions = records<Attribution>();
        for (const auto& [id, words] : m_wordings)
            if (auto& wording = m_attributions.at(id).wording; wording.empty()) wording = words;
        // A link that becomes another one may make those on it the same in turn.
        while (renameAndFold(m_relations) || renameAndFold(m_attributions)) {
        }
        requireSense();
        write<Source>();
        write<Question>();
        writeFolded(m_relations);
        writeFolded(m_attributions);
        foldAndWrite<Quantity>();
        write<Tag>();
        foldAndWrite<Note>();
        write<View>();
        write<Scenario>();
        write<CampName>();
        write<Dismissal>();
        // The later ones became the same by the earlier ones, and may hang on them.
        for (const auto record : m_gone | std::views::reverse) m_transaction.remove(record);
        m_transaction.remove(from);
    }

private:
    template <class Record>
    std::map<Id<Record>, Record> records() const {
        return m_map.all<Record>();
    }

    template <class Record>
    bool changed(const Record& record) const {
        const auto* before = m_map.find(record.id);
        return before && !(*before == record);
    }

    // Only a record that the merging changed can have become the same as another one; that other one stays, as it was there first.
    template <class Record>
    bool renameAndFold(std::map<Id<Record>, Record>& all) {
        std::vector<Id<Record>> touched;
        for (auto& [id, record] : all) {
            rename(m_names, record);
            if (changed(record)) touched.push_back(id);
        }
        for (const auto id : touched) {
            const auto other = std::ranges::find_if(all, [&](const auto& entry) {
                return entry.first != id && sameLink(entry.second, all.at(id)) && (!changed(entry.second) || entry.first < id);
            });
            if (other == all.end()) continue;
            fold(other->second, all.at(id));
            m_names.add(refTo(id), refTo(other->first));
            m_gone.push_back(refTo(id));
            all.erase(id);
            return true;
        }
        return false;
    }

    void requireSense() const {
        for (const auto& [id, relation] : m_relations) {
            const auto* step = std::get_if<RelationId>(&relation.target);
            if (!changed(relation) && !(step && changed(m_relations.at(*step)))) continue;
            for (const auto premise : relation.premises) requireSense(relation, premise);
        }
    }
    void requireSense(const Relation& relation, ClaimId premise) const {
        if (relation.target == Target(premise))
            throw Error(ErrorCode::Refused, "One of the two is a reason for or against the other. Delete that link before you merge them.");
        const auto* step = std::get_if<RelationId>(&relation.target);
        if (step && std::ranges::count(m_relations.at(*step).premises, premise) > 0)
            throw Error(ErrorCode::Refused,
                        "One of the two undercuts what is drawn from the other. Delete that link before you merge them.");
    }

    template <class Record>
    void writeFolded(const std::map<Id<Record>, Record>& all) {
        for (const auto& [id, record] : all)
            if (changed(record)) m_transaction.set(record);
    }
    template <class Record>
    void foldAndWrite() {
        auto all = records<Record>();
        while (renameAndFold(all)) {
        }
        writeFolded(all);
    }
    template <class Record>
    void write() {
        for (auto [id, record] : m_map.all<Record>()) {
            rename(m_names, record);
            if (changed(record)) m_transaction.set(record);
        }
    }

    Transaction& m_transaction;
    const ArgumentMap& m_map;
    Renaming m_names;
    std::map<RelationId, Relation> m_relations;
    std::map<AttributionId, Attribution> m_attributions;
    std::map<AttributionId, std::string> m_wordings;
    std::vector<RecordRef> m_gone;
};

template <class Record>
const Record& present(const ArgumentMap& map, Id<Record> id) {
    const auto* record = map.find(id);
    if (!record) throw Error(ErrorCode::Refused, "What was to be merged is not there any more.");
    return *record;
}

std::string both(const std::string& first, const std::string& second) {
    if (first.empty() || first == second) return second;
    return second.empty() ? first : first + " · " + second;
}

}  // namespace

void mergePeople(Transaction& transaction, PersonId from, PersonId into) {
    if (from == into) throw Error(ErrorCode::Refused, "This is one and the same person already.");
    const auto old = present(transaction.before(), from);
    auto person = present(transaction.before(), into);
    auto names = old.aliases;
    names.insert(names.begin(), old.name);
    for (auto& name : names)
        if (name != person.name && std::ranges::find(person.aliases, name) == person.aliases.end())
            person.aliases.push_back(std::move(name));
    person.description = both(person.description, old.description);
    transaction.set(person);
    Merge(transaction).run(refTo(from), refTo(into));
}

void mergeClaims(Transaction& transaction, ClaimId from, ClaimId into) {
    if (from == into) throw Error(ErrorCode::Refused, "This is one and the same claim already.");
    const auto old = present(transaction.before(), from);
    auto claim = present(transaction.before(), into);
    if (claim.title.empty()) claim.title = old.title;
    if (!claim.topic) claim.topic = old.topic;
    transaction.set(claim);
    Merge merge(transaction);
    merge.keepWording(old, claim);
    merge.run(refTo(from), refTo(into));
}

}  // namespace cruxmap
