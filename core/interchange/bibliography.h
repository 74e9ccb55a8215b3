// SPDX-License-Identifier: GPL-3.0-or-later
// Sources as bibliographies exchange them, between a format (bibtex.h, csl_json.h) and a document.
#pragma once

#include "core/document/transaction.h"
#include "core/model/argument_map.h"

#include <span>
#include <string>
#include <vector>

namespace cruxmap {

// An author as a bibliography writes him. An organisation has only a family name.
struct BibliographyName {
    std::string family;
    std::string given;
    PersonKind kind = PersonKind::Person;

    // "Given Family".
    std::string full() const;
    bool operator==(const BibliographyName&) const = default;
};

// A source with its authors by name: `source` has neither id nor rank nor authors.
struct BibliographyEntry {
    Source source;
    std::vector<BibliographyName> authors;
    std::vector<std::string> unread;  // names of fields that have no place in a source

    bool operator==(const BibliographyEntry&) const = default;
};

// In the order given; ids must be those of sources.
std::vector<BibliographyEntry> bibliographyOf(const ArgumentMap& map, std::span<const SourceId> sources);

struct BibliographyImport {
    std::vector<SourceId> sources;  // of each entry: the new one, or the one that was there
    std::size_t added = 0;          // sources
    std::size_t completed = 0;      // sources that were there and had gaps filled
    std::size_t people = 0;         // added
};

// Writes the entries as one part of an edit. An entry is a source of the document when citation key, address, or title with
// date are the same; what that has stays, what it lacks is filled in. An author is a person of the document by name or alias.
BibliographyImport addBibliography(Transaction& transaction, std::span<const BibliographyEntry> entries);

}  // namespace cruxmap
