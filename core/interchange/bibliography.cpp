// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibliography.h"

#include "core/base/text.h"

#include <algorithm>

namespace cruxmap {

namespace {

// "Ada King Byron" is Byron, Ada King; an organisation is not taken apart.
BibliographyName nameOf(const Person& person) {
    const auto space = person.name.rfind(' ');
    if (person.kind == PersonKind::Organisation || space == std::string::npos) return {person.name, {}, person.kind};
    return {person.name.substr(space + 1), person.name.substr(0, space), person.kind};
}

bool isSame(std::string_view a, std::string_view b) {
    return !a.empty() && folded(a) == folded(b);
}

bool isSameSource(const Source& a, const Source& b) {
    if (!a.citationKey.empty() && a.citationKey == b.citationKey) return true;
    if (!a.url.empty() && a.url == b.url) return true;
    return isSame(a.title, b.title) && a.date == b.date;
}

bool fill(std::string& gap, const std::string& value) {
    if (!gap.empty() || value.empty()) return false;
    gap = value;
    return true;
}

class Import {
public:
    explicit Import(Transaction& transaction) : m_transaction(transaction) {
        const auto& map = transaction.before();
        for (const auto id : map.ranked<Source>()) m_sources.push_back(map.at(id));
        for (const auto id : map.ranked<Person>()) m_people.push_back(map.at(id));
        m_sourceRank = map.nextRank<Source>();
        m_personRank = map.nextRank<Person>();
    }

    void add(const BibliographyEntry& entry) {
        const auto at = std::ranges::find_if(m_sources, [&](const Source& source) { return isSameSource(source, entry.source); });
        m_result.sources.push_back(at == m_sources.end() ? added(entry) : completed(*at, entry));
    }

    const BibliographyImport& result() const { return m_result; }

private:
    SourceId added(const BibliographyEntry& entry) {
        auto source = entry.source;
        source.id = {};
        source.rank = m_sourceRank++;
        source.authors = authorsOf(entry);
        source.id = m_transaction.add(source);
        m_sources.push_back(source);
        ++m_result.added;
        return source.id;
    }

    SourceId completed(Source& source, const BibliographyEntry& entry) {
        bool changed = false;
        for (const auto member :
             {&Source::title, &Source::date, &Source::language, &Source::url, &Source::citationKey, &Source::reliability})
            changed = fill(source.*member, entry.source.*member) || changed;
        if (source.authors.empty() && !entry.authors.empty()) {
            source.authors = authorsOf(entry);
            changed = true;
        }
        if (changed) {
            m_transaction.set(source);
            ++m_result.completed;
        }
        return source.id;
    }

    std::vector<PersonId> authorsOf(const BibliographyEntry& entry) {
        std::vector<PersonId> authors;
        for (const auto& name : entry.authors)
            if (const auto id = personOf(name); std::ranges::find(authors, id) == authors.end()) authors.push_back(id);
        return authors;
    }

    PersonId personOf(const BibliographyName& name) {
        const auto full = name.full();
        const auto goesBy = [&](const Person& person) {
            return isSame(person.name, full) || std::ranges::any_of(person.aliases, [&](const auto& alias) { return isSame(alias, full); });
        };
        if (const auto at = std::ranges::find_if(m_people, goesBy); at != m_people.end()) return at->id;
        Person person{.id = {}, .rank = m_personRank++, .name = full, .kind = name.kind, .description = {}, .aliases = {}};
        person.id = m_transaction.add(person);
        m_people.push_back(person);
        ++m_result.people;
        return person.id;
    }

    Transaction& m_transaction;
    std::vector<Source> m_sources;
    std::vector<Person> m_people;
    std::int64_t m_sourceRank = 0;
    std::int64_t m_personRank = 0;
    BibliographyImport m_result;
};

}  // namespace

std::string BibliographyName::full() const {
    return given.empty() ? family : given + " " + family;
}

std::vector<BibliographyEntry> bibliographyOf(const ArgumentMap& map, std::span<const SourceId> sources) {
    std::vector<BibliographyEntry> entries;
    for (const auto id : sources) {
        BibliographyEntry entry{map.at(id), {}, {}};
        for (const auto author : entry.source.authors) entry.authors.push_back(nameOf(map.at(author)));
        entry.source.id = {};
        entry.source.rank = 0;
        entry.source.authors.clear();
        entry.source.sha256.clear();  // of the copy at hand, which a bibliography does not speak of
        entry.source.normalisation.clear();
        entries.push_back(std::move(entry));
    }
    return entries;
}

BibliographyImport addBibliography(Transaction& transaction, std::span<const BibliographyEntry> entries) {
    Import import(transaction);
    for (const auto& entry : entries) import.add(entry);
    return import.result();
}

}  // namespace cruxmap
