// SPDX-License-Identifier: GPL-3.0-or-later
// A debate of a handful of records in which every way to refer to another record occurs once, and writing any change to a document.
#pragma once

#include "core/document/document.h"
#include "tests/temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace cruxmap::test {

struct SmallDebate {
    TopicId topic{1}, subtopic{2};
    PersonId speaker{11}, reporter{12};
    SourceId source{21};
    PassageId passage{31};
    ClaimId conclusion{41}, reason{42}, linked{43}, objection{44};
    QuestionId question{51};
    RelationId support{61}, undercut{62};
    AttributionId report{71}, words{72}, step{73};
    QuantityId quantity{81};
    TagId tag{91};
    NoteId note{101};
    ViewId view{111};

    MapChange content() const {
        MapChange c;
        c.put(Meta{.title = "Small debate"});
        c.put(Topic{topic, 1, "Chips", {}});
        c.put(Topic{subtopic, 2, "Lock-in", topic});
        c.put(Person{speaker, 1, "Speaker", PersonKind::Person, "", {"The speaker"}});
        c.put(Person{reporter, 2, "Reporter", PersonKind::Person, "", {}});
        c.put(Source{.id = source, .rank = 1, .title = "A talk", .authors = {reporter}});
        c.put(Passage{.id = passage, .rank = 1, .source = source, .locator = "page 1"});
        for (const auto id : {conclusion, reason, linked, objection})
            c.put(Claim{.id = id, .rank = id.value, .text = "Claim number " + std::to_string(id.value) + ".", .topic = subtopic});
        c.put(Question{question, 1, "What is to be done?", true, {conclusion}});
        c.put(Relation{.id = support, .rank = 1, .target = conclusion, .premises = {reason, linked}});
        c.put(Relation{.id = undercut, .rank = 2, .polarity = Polarity::Attack, .target = support, .premises = {objection}});
        c.put(Attribution{
            .id = report, .rank = 1, .target = reason, .person = reporter, .mode = AttributionMode::Reports, .passage = passage});
        c.put(Attribution{.id = words, .rank = 2, .target = reason, .person = speaker, .via = report, .passage = passage});
        c.put(Attribution{.id = step, .rank = 3, .target = support, .person = speaker});
        c.put(Quantity{.id = quantity, .rank = 1, .claim = reason, .low = 5.0, .unit = "%", .passage = passage});
        c.put(Tag{tag, 1, "sensitive", {refTo(reason)}});
        c.put(Note{.id = note, .rank = 1, .subject = refTo(support), .text = "Look at this again."});
        c.put(View{.id = view, .rank = 1, .name = "Start here", .items = {{refTo(conclusion)}, {refTo(reason)}, {refTo(question)}}});
        return c;
    }
};

// Writes a change by way of the document's own door.
inline void write(Transaction& transaction, const MapChange& change) {
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const auto& [id, record] : change.records<Record>()) {
            if (transaction.before().find(id))
                transaction.set(record);
            else
                transaction.add(record);
        }
    });
    // What refers goes before what it refers to, as RecordKind orders them.
    const auto touched = change.touched();
    for (auto ref = touched.rbegin(); ref != touched.rend(); ++ref)
        withRecordType(ref->kind, [&](auto type) {
            using Record = typename decltype(type)::type;
            if (change.removed<Record>().contains(Id<Record>{ref->id})) transaction.remove(*ref);
        });
}

inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

}  // namespace cruxmap::test
