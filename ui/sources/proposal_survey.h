// SPDX-License-Identifier: GPL-3.0-or-later
// What the text of a source proposes to the debate, for the map as it is: worked out beside the window, from copies, when somebody
// wants to see it. Until it is there, what was there before stays.
#pragma once

#include "core/provenance/proposals.h"

#include <QObject>

#include <memory>

namespace cruxmap {

class Worker;
class Workspace;

// The comments of a text, and which of them answers which: good for one text.
struct ThreadOfText {
    std::string textSha256;
    std::vector<Comment> comments;
    std::vector<ReplyLink> links;
};

// Proposals with the words by which they can be put aside, dismissed ones too.
struct SourceProposals {
    struct Person {
        ProposedPerson person;
        std::string word;
    };
    struct Reply {
        ProposedReply reply;
        std::string answerer, answered;  // "comment 14", or the author
        std::string quotation;           // what the answer quotes, as it does
        std::string word;
    };
    struct Locator {
        ProposedLocator locator;
        std::string word;
    };
    std::vector<Person> people;
    std::vector<Reply> replies;
    std::vector<Locator> locators;
    bool complete = true;  // false: the reading was stopped
};

class ProposalSurvey : public QObject {
    Q_OBJECT

public:
    ProposalSurvey(Workspace& workspace, QObject* parent);
    ~ProposalSurvey() override;

    // Asks for the proposals of the source's text and of the map as they are now; changed() follows where they are not there yet.
    void want(SourceId source);
    // Gives the reading up, until the map or the source is another.
    void stop();
    // nullptr until there are any. What they are about may be gone since.
    const SourceProposals* of(SourceId source) const { return m_source == source && m_proposals ? &*m_proposals : nullptr; }

Q_SIGNALS:
    void changed();
    void progressed(double part);  // 0 to 1, while a text is read

private:
    void forget();

    Workspace& m_workspace;
    Worker* m_worker;
    SourceId m_source;
    std::int64_t m_stamp = -1;  // of the map that was last asked about
    std::string m_textSha256;   // likewise
    std::optional<SourceProposals> m_proposals;
    std::shared_ptr<const ThreadOfText> m_thread;  // of the text that was last read
};

}  // namespace cruxmap
